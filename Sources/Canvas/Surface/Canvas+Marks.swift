import CCairo

extension Canvas {
  /// Draws many straight lines, the edges of a graph, each by itself: where translucent lines cross, they add up.
  ///
  /// Lines by themselves are also several times as fast as one path of them all, whose crossings Cairo would have to find.
  public func strokeSegments(_ segments: [(Point, Point)], _ stroke: Stroke) {
    use(stroke)
    let reach = stroke.dash.isEmpty ? reach : dashedReach
    for (start, end) in segments {
      trace(.segment(from: start, to: end), within: reach)
      unsafe cairo_stroke(context)
    }
  }

  /// Draws many discs of one look, the nodes of a graph, the later ones on top.
  ///
  /// - Parameters:
  ///   - radius: To the outer edge of the outline.
  ///   - outline: Drawn inside of `radius`; one that is wider covers the disc.
  public func fillCircles(_ centers: [Point], radius: Double, color: Color, outline: Stroke? = nil) {
    for center in centers { fillCircle(center, radius: radius, color: color, outline: outline) }
  }

  /// Draws a disc.
  ///
  /// - Parameters:
  ///   - radius: To the outer edge of the outline.
  ///   - outline: Drawn inside of `radius`; one that is wider covers the disc.
  public func fillCircle(_ center: Point, radius: Double, color: Color, outline: Stroke? = nil) {
    guard let outline, outline.width > 0 else { return fill(.circle(center: center, radius: radius), with: color) }
    guard outline.width < radius else { return fill(.circle(center: center, radius: radius), with: outline.color) }
    let middle = Path.circle(center: center, radius: radius - outline.width / 2)
    fill(middle, with: color)
    stroke(middle, outline)
  }
}
