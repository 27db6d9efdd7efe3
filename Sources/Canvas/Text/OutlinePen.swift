import CFreeType

/// Collects the contours of an outline that FreeType walks, in units of the design.
struct OutlinePen {
  private var path = Path()
  private var current = Point.zero

  /// The steps of the walk, for an `FT_Outline_Decompose` whose last argument is a pointer to a pen.
  static var steps: FT_Outline_Funcs {
    unsafe FT_Outline_Funcs(
      move_to: { end, pen in unsafe OutlinePen.draw(with: pen) { unsafe $0.move(to: OutlinePen.point(end)) } },
      line_to: { end, pen in unsafe OutlinePen.draw(with: pen) { unsafe $0.line(to: OutlinePen.point(end)) } },
      conic_to: { control, end, pen in
        unsafe OutlinePen.draw(with: pen) {
          unsafe $0.quadratic(to: OutlinePen.point(end), control: OutlinePen.point(control))
        }
      },
      cubic_to: { control1, control2, end, pen in
        unsafe OutlinePen.draw(with: pen) {
          unsafe $0.cubic(
            to: OutlinePen.point(end), control1: OutlinePen.point(control1), control2: OutlinePen.point(control2))
        }
      },
      // One bit of shift keeps the middle between two control points of a TrueType outline exact.
      shift: 1, delta: 0)
  }

  /// The outline, every contour closed.
  mutating func finished() -> Path {
    closeContour()
    return path
  }

  private mutating func move(to end: Point) {
    closeContour()
    path.move(to: end)
    current = end
  }

  private mutating func line(to end: Point) {
    path.line(to: end)
    current = end
  }

  /// A quadratic curve is the cubic whose controls lie two thirds of the way to the quadratic's.
  private mutating func quadratic(to end: Point, control: Point) {
    func towardsControl(_ point: Point) -> Point {
      Point(x: (point.x + 2 * control.x) / 3, y: (point.y + 2 * control.y) / 3)
    }
    cubic(to: end, control1: towardsControl(current), control2: towardsControl(end))
  }

  private mutating func cubic(to end: Point, control1: Point, control2: Point) {
    path.curve(to: end, control1: control1, control2: control2)
    current = end
  }

  private mutating func closeContour() {
    if !path.isEmpty { path.close() }
  }

  /// One step of the pen behind the pointer that FreeType hands on; 0 lets the walk go on.
  @unsafe private static func draw(
    with pen: UnsafeMutableRawPointer?, _ step: (inout OutlinePen) -> Void
  ) -> CInt {
    guard let pen = unsafe pen else { return 1 }
    unsafe step(&pen.assumingMemoryBound(to: OutlinePen.self).pointee)
    return 0
  }

  /// A place in units of the design, from one that is shifted by a bit.
  @unsafe private static func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
    guard let vector = unsafe vector?.pointee else { return .zero }
    return Point(x: Double(vector.x) / 2, y: Double(vector.y) / 2)
  }
}
