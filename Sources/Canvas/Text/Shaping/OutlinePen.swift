import CHarfBuzz

/// Collects the contours of a glyph that HarfBuzz walks, in units of the design.
struct OutlinePen {
  private var path = Path()

  /// The outline of a glyph, every contour closed.
  @unsafe static func outline(of glyph: UInt32, in font: OpaquePointer) -> Path {
    var pen = OutlinePen()
    unsafe withUnsafeMutablePointer(to: &pen) { pen in
      unsafe hb_font_get_glyph_shape(font, glyph, steps.functions, pen)
    }
    return pen.path
  }

  /// The steps of the walk, whose pen is a pointer to an `OutlinePen`; made once, and only read after that.
  private static let steps = Steps()

  @safe private struct Steps: @unchecked Sendable {
    let functions: OpaquePointer?

    init() {
      unsafe functions = hb_draw_funcs_create()
      unsafe hb_draw_funcs_set_move_to_func(
        functions, { _, pen, _, x, y, _ in unsafe OutlinePen.draw(with: pen) { $0.move(to: Point(x, y)) } }, nil, nil)
      unsafe hb_draw_funcs_set_line_to_func(
        functions, { _, pen, _, x, y, _ in unsafe OutlinePen.draw(with: pen) { $0.line(to: Point(x, y)) } }, nil, nil)
      unsafe hb_draw_funcs_set_quadratic_to_func(
        functions,
        { _, pen, state, controlX, controlY, x, y, _ in
          unsafe OutlinePen.draw(with: pen) {
            unsafe $0.quadratic(
              from: Point(state?.pointee.current_x ?? 0, state?.pointee.current_y ?? 0), to: Point(x, y),
              control: Point(controlX, controlY))
          }
        }, nil, nil)
      unsafe hb_draw_funcs_set_cubic_to_func(
        functions,
        { _, pen, _, x1, y1, x2, y2, x, y, _ in
          unsafe OutlinePen.draw(with: pen) {
            $0.curve(to: Point(x, y), control1: Point(x1, y1), control2: Point(x2, y2))
          }
        }, nil, nil)
      unsafe hb_draw_funcs_set_close_path_func(
        functions, { _, pen, _, _ in unsafe OutlinePen.draw(with: pen) { $0.close() } }, nil, nil)
      unsafe hb_draw_funcs_make_immutable(functions)
    }
  }

  /// One step of the pen behind the pointer that HarfBuzz hands on.
  @unsafe private static func draw(with pen: UnsafeMutableRawPointer?, _ step: (inout Path) -> Void) {
    guard let pen = unsafe pen else { return }
    unsafe step(&pen.assumingMemoryBound(to: OutlinePen.self).pointee.path)
  }
}

extension Point {
  fileprivate init(_ x: Float, _ y: Float) { self.init(x: Double(x), y: Double(y)) }
}

extension Path {
  /// A quadratic curve is the cubic whose controls lie two thirds of the way to the quadratic's.
  fileprivate mutating func quadratic(from start: Point, to end: Point, control: Point) {
    func towardsControl(_ point: Point) -> Point {
      Point(x: (point.x + 2 * control.x) / 3, y: (point.y + 2 * control.y) / 3)
    }
    curve(to: end, control1: towardsControl(start), control2: towardsControl(end))
  }
}
