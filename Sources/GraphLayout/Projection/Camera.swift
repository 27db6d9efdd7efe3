/// A window on the plane of the projection that holds all frames: a picture does not jump while it plays.
public struct Camera: Hashable, Sendable {
  /// The point of the projection in the middle of the picture.
  public let centre: ProjectedPoint
  /// Units of the picture per unit of the layout, the same in both directions.
  public let scale: Double
  /// The size of the picture.
  public let width: Double
  public let height: Double

  /// The largest scale at which every point of every frame lies at least `margin` inside the picture.
  ///
  /// Frames without points, and points that are all one, stand in the middle, as if one unit wide.
  ///
  /// - Precondition: The margins leave room within a picture of positive size.
  public init(holding frames: some Sequence<[ProjectedPoint]>, width: Double, height: Double, margin: Double) {
    precondition(margin >= 0 && width > 2 * margin && height > 2 * margin)
    var (left, right) = (Double.infinity, -Double.infinity)
    var (bottom, top) = (left, right)
    for frame in frames {
      for point in frame {
        left = min(left, point.x)
        right = max(right, point.x)
        bottom = min(bottom, point.y)
        top = max(top, point.y)
      }
    }
    if left > right { (left, right, bottom, top) = (0, 0, 0, 0) }
    let (horizontal, vertical) = (right - left, top - bottom)
    let isPoint = horizontal == 0 && vertical == 0
    centre = ProjectedPoint(x: left + horizontal / 2, y: bottom + vertical / 2)
    scale =
      isPoint
      ? min(width, height) - 2 * margin
      : min((width - 2 * margin) / horizontal, (height - 2 * margin) / vertical)
    self.width = width
    self.height = height
  }

  /// Where a point stands in the picture: `x` from its left edge, `y` from its top downwards.
  public func place(_ point: ProjectedPoint) -> (x: Double, y: Double) {
    (width / 2 + (point.x - centre.x) * scale, height / 2 - (point.y - centre.y) * scale)
  }
}
