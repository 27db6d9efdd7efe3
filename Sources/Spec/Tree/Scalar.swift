/// The text of a leaf, unescaped and unfolded, and how it was written.
public struct Scalar: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
  }

  /// What a reader sees: `1.10` stays `1.10`. A value that was left out is plain and empty.
  public let text: String
  public let style: Style

  public init(_ text: String, style: Style) {
    self.text = text
    self.style = style
  }
}
