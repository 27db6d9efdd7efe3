import CCairo

extension Canvas {
  /// How far from the corner a coordinate may lie, in points: many programs that draw count in 16 bits.
  var reach: Double { 32_000 / (scale ?? 1) }

  /// How far a dashed line may go, in points: each dash out there would cost as much as one in sight.
  var dashedReach: Double { min(reach, 3 * max(size.width, size.height)) }

  /// Makes `path` the current path of the context.
  func trace(_ path: Path, within reach: Double? = nil) {
    unsafe cairo_new_path(context)
    for element in path.reachable(within: reach ?? self.reach).elements {
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
