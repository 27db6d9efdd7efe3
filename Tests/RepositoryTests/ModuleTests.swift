import Testing

/// SwiftPM lets a target import what it did not declare, and declare what it does not import.
struct ModuleTests {
  /// Libraries of the toolchain that sources may import: not Foundation, which is slow to start and large.
  private static let toolchain: Set = ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]

  /// The floors that face C, and nothing else, may say `unsafe`.
  private static let unsafeModules: Set = ["Bytes", "Canvas", "Downloads", "Files", "Imaging", "Kernels", "Markup", "XML"]
  /// Single files that may as well.
  private static let unsafeFiles: Set = ["Sources/Report/HTML/EmbeddedAsset.swift"]

  @Test func `a module imports all that its row of the manifest names, and nothing else`() throws {
    let sources = try SourceText.all(below: "Sources")
    let table = try ModuleTable().imports
    #expect(Set(sources.map(\.module)) == Set(table.keys))
    for (module, row) in table.sorted(by: { $0.key < $1.key }) {
      let imported = sources.filter { $0.module == module }.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      #expect(imported.subtracting(Self.toolchain).sorted() == row.sorted(), "\(module)")
    }
  }

  @Test func `tests import what their row of the manifest names`() throws {
    let tests = try SourceText.all(below: "Tests")
    for (module, row) in try ModuleTable().testImports.sorted(by: { $0.key < $1.key }) {
      let imported = tests.filter { $0.module == module }.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      let allowed = row.union(Self.toolchain).union(["Foundation", "TestSupport", "Testing"])
      #expect(imported.subtracting(allowed).isEmpty, "\(module)")
    }
  }

  @Test func `imports point down only`() throws {
    var below = try ModuleTable().imports
    while let floor = below.first(where: { $0.value.isDisjoint(with: below.keys) })?.key {
      below[floor] = nil
    }
    #expect(below.keys.sorted() == [], "these modules import one another")
  }

  @Test func `only the floors that face C say unsafe`() throws {
    for source in try SourceText.all(below: "Sources")
    where !Self.unsafeModules.contains(source.module) && !Self.unsafeFiles.contains(source.path) {
      #expect(!source.uses("unsafe"), "\(source.path)")
    }
  }
}
