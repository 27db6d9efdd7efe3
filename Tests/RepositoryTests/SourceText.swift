/// A Swift file of the package.
struct SourceText {
  /// From the root of the package.
  let path: String
  let lines: [Substring]

  /// The module, which is the folder below `Sources` or `Tests`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// What stands behind `import`, with whatever access level or attribute before it.
  var imports: Set<String> {
    let pattern = /^(?:@\w+ )*(?:\w+ )?import (?:(?:struct|enum|class|protocol|func|var|typealias) )?(\w+)/
    return Set(lines.compactMap { $0.firstMatch(of: pattern)?.1 }.map(String.init))
  }

  /// The lines without comments and the contents of string literals, as far as one line tells.
  var code: [String] {
    lines.map { line in
      String(line).replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
    }
  }

  /// All Swift files below a folder of the package; nested packages have manifests of their own and do not count.
  static func all(below folder: String) throws -> [SourceText] {
    try Repository.files(below: [folder]).filter { $0.hasSuffix(".swift") && !$0.contains("/Benchmarks/") }.map { path in
      SourceText(path: path, lines: try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
