/// A token of the DOT language.
enum DOTToken: Hashable {
  enum Keyword: String, CaseIterable {
    case strict
    case graph
    case digraph
    case node
    case edge
    case subgraph
  }

  case keyword(Keyword)
  /// A word, a numeral, a quoted text without its quotes, or HTML without its outer brackets.
  case id(String, isHTML: Bool)
  /// `{`, `}`, `[`, `]`, `;`, `,`, `:`, `=`, `--` or `->`.
  case symbol(String)
  case end

  /// As written, but for quotes; nil for the end.
  var text: String? {
    switch self {
    case .keyword(let keyword): keyword.rawValue
    case .id(let text, _): text
    case .symbol(let text): text
    case .end: nil
    }
  }
}
