/// A run of text inside a block. There is no raw HTML: the parser turns it into text.
public indirect enum Inline: Hashable, Sendable, Codable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case code(String)
  /// The target has a safe scheme (http, https, mailto, or none); others are left as text.
  case link(target: String, title: String?, [Inline])
  /// An image whose source has no scheme; its description is the alternative text.
  case image(source: String, title: String?, description: String)
  case math(MathNode)
  /// A reference to the footnote with this number, from 1; `occurrence` counts the references to it from 1.
  case footnote(number: Int, occurrence: Int)
  case softBreak
  case lineBreak
}
