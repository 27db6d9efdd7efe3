/// A piece of a page as a tree. Text and attributes are escaped when it is written, and there is no way to put markup in as text.
indirect enum HTML: Hashable, Sendable {
  case text(String)
  case element(HTMLTag, [HTMLAttribute], [HTML])
  /// The style sheet or a script, which this project wrote and compiled in.
  case asset(EmbeddedAsset)
  /// What scripts read and browsers do not run.
  case data(VectorPicture)
  case fragment([HTML])

  static func element(_ tag: HTMLTag, _ children: [HTML] = []) -> HTML {
    .element(tag, [], children)
  }

  static let nothing = HTML.fragment([])
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) {
    self = .text(text)
  }
}
