import Spec

/// The notation of the YAML project's suite for trees: one line for each scalar and each end of a collection.
enum SuiteEvents {
  /// The events of the document without those around it, without indentation, and without the difference between
  /// blocks and brackets, which a tree does not keep.
  static func body(of events: String) -> [String] {
    events.split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
      .filter { !$0.contains("STR") && !$0.hasPrefix("+DOC") && !$0.hasPrefix("-DOC") }
      .map { ["+MAP {}": "+MAP", "+SEQ []": "+SEQ"][$0] ?? $0 }
  }
}

extension Node {
  /// The events of this tree, with the text and style of every scalar.
  var events: [String] {
    switch content {
    case .scalar(let scalar): [scalar.event]
    case .sequence(let elements): ["+SEQ"] + elements.flatMap(\.events) + ["-SEQ"]
    case .mapping(let entries): ["+MAP"] + entries.flatMap { [$0.key.event] + $0.value.events } + ["-MAP"]
    }
  }
}

extension Scalar {
  fileprivate var event: String {
    let mark =
      switch style {
      case .plain: ":"
      case .singleQuoted: "'"
      case .doubleQuoted: "\""
      case .literal: "|"
      case .folded: ">"
      }
    let escapes: [Unicode.Scalar: String] = ["\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b"]
    return "=VAL " + mark + text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
