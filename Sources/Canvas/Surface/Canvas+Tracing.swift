import CCairo

extension Canvas {
  /// How far from the corner a coordinate may lie, in pixels: many programs that draw count in 16 bits.
  private static let reach = 32_000.0

  /// Makes `path` the current path of the context.
  func trace(_ path: Path) {
    unsafe cairo_new_path(context)
    for element in path.reachable(within: Self.reach / (scale ?? 1)).elements {
      switch element {
      case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let point, let control1, let control2):
        unsafe cairo_curve_to(context, control1.x, control1.y, control2.x, control2.y, point.x, point.y)
      case .close: unsafe cairo_close_path(context)
      }
    }
  }
}
