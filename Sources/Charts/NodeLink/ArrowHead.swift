import Canvas

/// The head of an edge's arrow: its tip at the rim of the target, along the edge's last stretch.
struct ArrowHead: Hashable {
  let tip: Point
  let corners: [Point]

  /// How long a head is for a line of a width, in points.
  static func length(lineWidth: Double) -> Double { min(max(4 + 2.6 * lineWidth, 4.5), 16) }

  /// The head of an edge and what it leaves of the edge's line; nil where there is no room for a head.
  ///
  /// - Parameter rim: The distance of the tip from the end of the edge.
  static func pointing(
    _ curve: EdgeCurve, rim: Double, length: Double
  ) -> (head: ArrowHead, line: EdgeCurve)? {
    guard let toTip = curve.trimmed(before: rim), let line = curve.trimmed(before: rim + length) else { return nil }
    let (tip, base) = (toTip.end, line.end)
    let extent = base.distance(to: tip)
    guard extent > 0, extent.isFinite else { return nil }
    let half = 0.36 * length / extent
    let side = Point(x: (base.y - tip.y) * half, y: (tip.x - base.x) * half)
    return (
      ArrowHead(
        tip: tip, corners: [base.offset(x: side.x, y: side.y), base.offset(x: -side.x, y: -side.y)]), line
    )
  }

  func trace(into path: inout Path) {
    path.move(to: tip)
    for corner in corners { path.line(to: corner) }
    path.close()
  }
}
