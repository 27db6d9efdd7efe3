import Canvas

/// The head of an arrow at the end of a line.
struct Arrow {
  /// Its tip and its two barbs.
  let corners: [Point]
  /// Where the line ends and the head begins.
  let neck: Point

  /// Nil for a line too short to carry a head.
  init?(from start: Point, to end: Point, width: Double) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let size = 4 + 2 * width
    guard length > size else { return nil }
    let (ux, uy) = (dx / length, dy / length)
    neck = end.offset(x: -ux * size, y: -uy * size)
    let half = 0.42 * size
    corners = [end, neck.offset(x: -uy * half, y: ux * half), neck.offset(x: uy * half, y: -ux * half)]
  }
}
