import Foundation
import TestSupport

/// A Swift file of the package.
struct SourceText {
  /// From the root of the package.
  let path: String
  let lines: [Substring]

  /// The module, which is the folder below `Sources`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// What stands behind `import`, with whatever access level or attribute before it.
  var imports: Set<String> {
    Set(lines.compactMap { $0.firstMatch(of: /^(?:@\w+ )*(?:\w+ )?import (?:struct |enum |class |func )?(\w+)/) }.map { String($0.1) })
  }

  /// The lines without comments and the contents of string literals, roughly.
  var code: [String] {
    lines.map { line in
      String(line).replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
    }
  }

  /// All Swift files below a folder of the package.
  static func all(below folder: String) throws -> [SourceText] {
    let root = SharedFolder.packageRoot
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let names = (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    return try names.map { name in
      let text = try String(contentsOf: root.appending(path: "\(folder)/\(name)"), encoding: .utf8)
      return SourceText(path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
