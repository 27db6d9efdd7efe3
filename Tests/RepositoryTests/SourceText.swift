/// A Swift file of the package.
struct SourceText {
  /// From the root of the package.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The module, which is the folder below `Sources` or `Tests`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// What stands behind `import`, with whatever access level or attribute before it.
  var imports: Set<String> {
    let pattern = /^(?:@\w+ )*(?:\w+ )?import (?:(?:struct|enum|class|protocol|func|var|typealias) )?(\w+)/
    return Set(lines(with: "import ").compactMap { $0.firstMatch(of: pattern)?.1 }.map(String.init))
  }

  /// Whether a keyword stands anywhere but in comments and string literals, as far as single lines tell.
  func uses(_ keyword: String) -> Bool {
    lines(with: keyword).contains { line in
      let code = String(line).replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
      return code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == keyword }
    }
  }

  private func lines(with part: String) -> [Substring] {
    text.contains(part) ? lines.filter { $0.contains(part) } : []
  }

  /// All Swift files below a folder of the package; nested packages have manifests of their own and do not count.
  static func all(below folder: String) throws -> [SourceText] {
    try Repository.files(below: [folder]).filter { $0.hasSuffix(".swift") && !$0.contains("/Benchmarks/") }.map {
      path in
      SourceText(path: path, text: try Repository.text(path))
    }
  }
}
