/// How the outline of a path is drawn.
public struct Stroke: Hashable, Sendable {
  /// The shape of the two ends of a subpath.
  public enum Cap: Hashable, Sendable {
    /// Ends at the end point.
    case butt
    /// Ends in a half circle about the end point.
    case round
    /// Reaches half a width beyond the end point.
    case square
  }

  /// The shape of the corners of a subpath.
  public enum Join: Hashable, Sendable {
    /// A sharp corner, or a bevel where the angle is below 29 degrees.
    case miter
    case round
    case bevel
  }

  public let color: Color
  /// In points; 0 draws nothing.
  public let width: Double
  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  public let dash: [Double]
  public let cap: Cap
  public let join: Join

  /// - Parameters:
  ///   - width: A width below 0 or NaN is 0, one above 10 000 is cut to it.
  ///   - dash: Lengths below 0.5 are raised to it, which bounds the work of a long line; with a length that is not
  ///     finite the line is solid.
  public init(color: Color, width: Double = 1, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
    self.color = color
    self.width = width > 0 ? min(width, 10_000) : 0
    self.dash = dash.allSatisfy(\.isFinite) ? dash.map { max(0.5, $0) } : []
    self.cap = cap
    self.join = join
  }
}
