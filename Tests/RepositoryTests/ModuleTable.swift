import Foundation
import TestSupport

/// The table of modules in `Package.swift`: what each may import.
struct ModuleTable {
  /// By module, the modules and libraries of the table that it names.
  let imports: [String: Set<String>]

  /// Reads the rows `module("Name", imports: [...])` and the executable, which may span lines.
  init() throws {
    let manifest = try String(contentsOf: SharedFolder.packageRoot.appending(path: "Package.swift"), encoding: .utf8)
    var imports: [String: Set<String>] = [:]
    for row in manifest.matches(of: /\bmodule\(\s*"(\w+)"(?:,\s*imports: \[([^\]]*)\])?/) {
      imports[String(row.1)] = Self.names(in: row.2 ?? "")
    }
    for row in manifest.matches(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/) {
      imports[String(row.1)] = Self.names(in: row.2)
    }
    self.imports = imports
  }

  private static func names(in list: Substring) -> Set<String> {
    Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
