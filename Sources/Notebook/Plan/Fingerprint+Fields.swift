import Files
import Spec

extension Fingerprint {
  /// The digest of fields as they are written, apart from spaces, comments and kinds of quotes.
  ///
  /// Numbers count by their text: a field of text keeps `1.10` and `1.1` apart.
  static func digest(of fields: Node) -> String {
    SHA256.hex(of: Array(fields.verbatim.json().utf8))
  }
}

extension Node {
  /// The tree with each scalar as a text that says whether it was quoted.
  fileprivate var verbatim: Node {
    switch content {
    case .scalar(let scalar):
      let mark = scalar.style == .plain ? "=" : "\""
      return Node(.scalar(Scalar(mark + scalar.text, style: .doubleQuoted)), span: span)
    case .sequence(let items):
      return Node(.sequence(items.map(\.verbatim)), span: span)
    case .mapping(let entries):
      return Node(
        .mapping(entries.map { .init(key: $0.key, keySpan: $0.keySpan, value: $0.value.verbatim) }), span: span)
    }
  }
}
