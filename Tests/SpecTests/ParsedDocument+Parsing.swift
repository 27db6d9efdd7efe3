import Spec

extension ParsedDocument {
  /// What the parser makes of a text.
  init(of text: String, limits: YAMLLite.Limits = .init()) {
    self = YAMLLite.parse(SourceFile(name: "a.yaml", text: text), limits: limits)
  }

  /// Each diagnostic as its line, column and code, such as `2:5 tag`.
  var problems: [String] {
    diagnostics.map { "\($0.span.start.line):\($0.span.start.column) \($0.code)" }
  }
}
