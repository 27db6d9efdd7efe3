/// A place on a canvas, in points from the top left corner; `y` grows downwards.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)

  /// Whether neither coordinate is infinite or NaN.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// This point moved by a distance along each axis.
  public func offset(x dx: Double = 0, y dy: Double = 0) -> Point {
    Point(x: x + dx, y: y + dy)
  }
}
