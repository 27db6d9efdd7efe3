import CCairo

extension Canvas {
  /// Fills the inside of a path: what its subpaths wind around a non-zero number of times.
  public func fill(_ path: Path, with color: Color) {
    trace(path)
    use(color)
    unsafe cairo_fill(context)
  }

  /// Draws the outline of a path.
  public func stroke(_ path: Path, _ stroke: Stroke) {
    trace(path, within: stroke.dash.isEmpty ? reach : dashedReach)
    use(stroke)
    unsafe cairo_stroke(context)
  }

  /// Draws a line of text.
  ///
  /// - Parameters:
  ///   - text: A line; see ``Font/outline(of:size:notation:at:anchor:rotation:)`` for characters without a glyph.
  ///   - point: Where the spot of the text that `anchor` names comes to stand.
  ///   - rotation: A turn of the text about `point`.
  public func draw(
    _ text: String, at point: Point, style: TextStyle, anchor: Anchor = .start, rotation: QuarterTurn = .none
  ) {
    fill(style.outline(of: text, at: point, anchor: anchor, rotation: rotation), with: style.color)
  }

  /// Fills a rectangle with colours that pass into each other.
  ///
  /// - Parameters:
  ///   - colors: Equally spaced from the first edge to the last; a single one fills the rectangle, none does nothing.
  ///   - direction: From which edge to which.
  public func fill(_ rect: Rect, ramp colors: [Color], direction: RampDirection) {
    guard let first = colors.first else { return }
    guard colors.count > 1 else { return fill(.rectangle(rect), with: first) }
    let (start, end) = direction.ends(in: rect)
    guard start.isFinite, end.isFinite else { return }
    let pattern = unsafe cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
    defer { unsafe cairo_pattern_destroy(pattern) }
    for (index, color) in colors.enumerated() {
      unsafe cairo_pattern_add_color_stop_rgba(
        pattern, Double(index) / Double(colors.count - 1), color.red, color.green, color.blue, color.alpha)
    }
    trace(.rectangle(rect))
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_fill(context)
  }

  /// Makes `color` the paint of what follows.
  func use(_ color: Color) {
    unsafe cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  /// Makes `stroke` the pen of what follows.
  ///
  /// Cairo's pen is a polygon of `radius · cos(2πi/n)`, rounded to 1/256 of a pixel. The product falls on the middle
  /// between two steps, where the last bit of libm's cosine would decide, only for a cosine of ±1/2 and a width that is an
  /// odd multiple of 1/128 of a pixel: widths are multiples of 1/64.
  func use(_ stroke: Stroke) {
    use(stroke.color)
    let step = 64 * (scale ?? 1)
    unsafe cairo_set_line_width(context, (stroke.width * step).rounded() / step)
    unsafe cairo_set_dash(context, stroke.dash, CInt(clamping: stroke.dash.count), 0)
    unsafe cairo_set_line_cap(context, stroke.cap.cairo)
    unsafe cairo_set_line_join(context, stroke.join.cairo)
  }
}

extension Stroke.Cap {
  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
