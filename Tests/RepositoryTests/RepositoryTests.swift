import Foundation
import TestSupport
import Testing

struct RepositoryTests {
  /// The floors that face C, and nothing else, may say `unsafe`.
  private static let unsafeModules: Set<String> = [
    "Bytes", "Canvas", "Files", "Imaging", "Kernels", "Markup", "Report",
  ]

  @Test func `a module imports what the table of the manifest allows, and all of it`() throws {
    let table = try ModuleTable().imports
    let sources = try SourceText.all(below: "Sources")
    #expect(Set(sources.map(\.module)).isSubset(of: table.keys))
    for (module, allowed) in table.sorted(by: { $0.key < $1.key }) {
      let imported = sources.filter { $0.module == module }.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      let libraries: Set = ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]
      #expect(imported.subtracting(libraries) == allowed, "\(module)")
    }
  }

  @Test func `only the floors that face C say unsafe`() throws {
    for source in try SourceText.all(below: "Sources") where !Self.unsafeModules.contains(source.module) {
      #expect(!source.code.contains { $0.contains(/\bunsafe\b/) }, "\(source.path)")
    }
  }

  @Test func `no source is longer than 400 lines`() throws {
    for source in try SourceText.all(below: "Sources") + SourceText.all(below: "Tests") {
      #expect(source.lines.count <= 400, "\(source.path)")
    }
  }

  @Test func `every verb of dev in the README is a verb of dev`() throws {
    let root = SharedFolder.packageRoot
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let script = try String(contentsOf: root.appending(path: "dev"), encoding: .utf8)
    for verb in readme.matches(of: /\.\/dev (\w+)/).map(\.1) {
      #expect(script.contains("  \(verb)) "), "\(verb)")
    }
  }
}
