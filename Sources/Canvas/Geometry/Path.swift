/// A sequence of subpaths made of straight lines and cubic Bézier curves.
///
/// ```swift
/// var triangle = Path()
/// triangle.move(to: Point(x: 0, y: 0))
/// triangle.line(to: Point(x: 8, y: 0))
/// triangle.line(to: Point(x: 4, y: 6))
/// triangle.close()
/// ```
///
/// A point that is not finite breaks the subpath that it belongs to: a line chart with NaN for a missing value shows a
/// gap.
public struct Path: Hashable, Sendable {
  /// One step of the pen.
  public enum Element: Hashable, Sendable {
    case move(to: Point)
    case line(to: Point)
    case curve(to: Point, control1: Point, control2: Point)
    case close
  }

  public private(set) var elements: [Element]

  /// A path without any element; drawing it does nothing.
  public init() { elements = [] }

  init(elements: [Element]) { self.elements = elements }

  public var isEmpty: Bool { elements.isEmpty }

  /// Starts a new subpath.
  public mutating func move(to point: Point) {
    elements.append(.move(to: point))
  }

  /// Draws a straight line from the current point; without a current point this is a move.
  public mutating func line(to point: Point) {
    elements.append(.line(to: point))
  }

  /// Draws a cubic Bézier curve from the current point; without a current point the curve starts at `control1`.
  public mutating func curve(to point: Point, control1: Point, control2: Point) {
    elements.append(.curve(to: point, control1: control1, control2: control2))
  }

  /// Joins the current subpath to its start.
  public mutating func close() {
    elements.append(.close)
  }

  /// Appends the subpaths of another path.
  public mutating func append(_ path: Path) {
    elements.append(contentsOf: path.elements)
  }
}
