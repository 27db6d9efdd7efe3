/// The spot of a line of text that is put on a given point.
public struct Anchor: Hashable, Sendable {
  /// The spot along the line.
  public enum Horizontal: Hashable, Sendable {
    case start, middle, end
  }

  /// The spot across the line.
  public enum Vertical: Hashable, Sendable {
    /// The top of the tallest letters of the font.
    case top
    /// The top of capitals and digits.
    case capital
    /// Half the height of a capital: digits stand centred beside a tick.
    case middle
    case baseline
    /// The bottom of the deepest letters of the font.
    case bottom
  }

  public var horizontal: Horizontal
  public var vertical: Vertical

  public init(_ horizontal: Horizontal, _ vertical: Vertical) {
    self.horizontal = horizontal
    self.vertical = vertical
  }

  public static let start = Anchor(.start, .baseline)
  public static let middle = Anchor(.middle, .baseline)
  public static let end = Anchor(.end, .baseline)
  public static let center = Anchor(.middle, .middle)
}
