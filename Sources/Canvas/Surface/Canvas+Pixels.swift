import CCairo

extension Canvas {
  /// The place nearest to `x` where one column of pixels ends and the next begins; `x` itself where there are no pixels.
  public func snapped(x: Double) -> Double { snapped(point: Point(x: x, y: 0)).x }

  /// The place nearest to `y` where one row of pixels ends and the next begins; `y` itself where there are no pixels.
  public func snapped(y: Double) -> Double { snapped(point: Point(x: 0, y: y)).y }

  /// The rectangle whose sides are moved to the nearest ends of pixels: filled, it has no blurred side.
  public func snapped(_ rect: Rect) -> Rect {
    let start = snapped(point: Point(x: rect.minX, y: rect.minY))
    let end = snapped(point: Point(x: rect.maxX, y: rect.maxY))
    return Rect(x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y)
  }

  /// Draws a level or upright line that covers whole pixels: a rule, an axis, a tick.
  ///
  /// The width is rounded to whole pixels, at least one, and the line is moved across itself to the nearest place where
  /// it fills them; its ends move to the nearest ends of pixels. Any other line, and a document without pixels, is
  /// stroked as it is.
  public func rule(from start: Point, to end: Point, _ stroke: Stroke) {
    let isLevel = start.y == end.y
    guard let scale, isLevel || start.x == end.x, stroke.width > 0, start.isFinite, end.isFinite else {
      return self.stroke(.segment(from: start, to: end), stroke)
    }
    let pixels = max(1, (stroke.width * scale).rounded())
    let half = pixels / scale / 2
    var (from, to) = (snapped(point: start), snapped(point: end))
    if isLevel {
      let y = snapped(y: start.y - half) + half
      (from.y, to.y) = (y, y)
    } else {
      let x = snapped(x: start.x - half) + half
      (from.x, to.x) = (x, x)
    }
    let pen = Stroke(
      color: stroke.color, width: pixels / scale, dash: stroke.dash, cap: stroke.cap, join: stroke.join)
    self.stroke(.segment(from: from, to: to), pen)
  }

  private func snapped(point: Point) -> Point {
    guard scale != nil else { return point }
    var (x, y) = (point.x, point.y)
    unsafe cairo_user_to_device(context, &x, &y)
    x = x.rounded(.toNearestOrAwayFromZero)
    y = y.rounded(.toNearestOrAwayFromZero)
    unsafe cairo_device_to_user(context, &x, &y)
    return Point(x: x, y: y)
  }
}
