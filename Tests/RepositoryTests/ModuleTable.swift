import Foundation

/// The table of modules in `Package.swift`: what each of them, and its tests, may import.
struct ModuleTable {
  /// By module of `Sources`, the modules and libraries that its row names.
  let imports: [String: Set<String>]
  /// By folder of `Tests`, the same.
  let testImports: [String: Set<String>]

  /// Reads the rows `module("Name", imports: [...])` and `tests("Name", imports: [...])`, which may span lines, and the
  /// targets that are written out.
  init() throws {
    let manifest = try Repository.text("Package.swift")
    var imports: [String: Set<String>] = [:]
    for row in manifest.matches(of: /\bmodule\(\s*"(\w+)"(?:,\s*imports: \[([^\]]*)\])?/) {
      imports[String(row.1)] = Self.names(in: row.2 ?? "")
    }
    for row in manifest.matches(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/) {
      imports[String(row.1)] = Self.names(in: row.2)
    }
    self.imports = imports

    var testImports: [String: Set<String>] = ["TestSupport": []]
    for row in manifest.matches(of: /\btests\(\s*"(\w+)"(?:,\s*imports: \[([^\]]*)\])?/) {
      testImports["\(row.1)Tests"] = Self.names(in: row.2 ?? "").union([String(row.1)])
    }
    for row in manifest.matches(of: /\.testTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/) {
      testImports[String(row.1)] = Self.names(in: row.2)
    }
    self.testImports = testImports
  }

  /// The names of modules among string literals: the name of a package has hyphens and is none.
  private static func names(in list: Substring) -> Set<String> {
    Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
