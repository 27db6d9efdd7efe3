import Canvas

/// The part of the plane that a node-link drawing shows: fixed over all frames, so that motion is the nodes' own.
public struct NodeLinkCamera: Hashable, Sendable {
  public let center: Datum
  /// The extent in units of the positions, above zero.
  public let width: Double
  public let height: Double

  /// - Parameters:
  ///   - width: Replaced by 1 if it is not finite and positive; so is `height`.
  public init(center: Datum, width: Double, height: Double) {
    self.center = Datum(center.x.isFinite ? center.x : 0, center.y.isFinite ? center.y : 0)
    self.width = width > 0 && width.isFinite ? width : 1
    self.height = height > 0 && height.isFinite ? height : 1
  }

  /// The smallest view that holds every position of the frames; positions that are not finite, or beyond 10¹⁵⁰, do not count.
  public init(fitting frames: some Sequence<NodeLinkFrame>) {
    var (left, right, low, high) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    for frame in frames {
      for position in frame.positions where max(position.x.magnitude, position.y.magnitude) <= 1e150 {
        left = min(left, position.x)
        right = max(right, position.x)
        low = min(low, position.y)
        high = max(high, position.y)
      }
    }
    guard left <= right else {
      self.init(center: Datum(0, 0), width: 1, height: 1)
      return
    }
    // A side without extent is as long as a small share of the other: a view has an area.
    let longer = max(right - left, high - low)
    let least = longer > 0 ? longer * 1e-3 : 1
    self.init(
      center: Datum(left / 2 + right / 2, low / 2 + high / 2), width: max(right - left, least),
      height: max(high - low, least))
  }

  /// Where a position stands in a rectangle that shows the whole view in equal proportions; nil if it is not finite.
  func project(_ position: Datum, into rect: Rect) -> Point? {
    let scale = min(rect.width / width, rect.height / height)
    let point = Point(
      x: rect.midX + (position.x - center.x) * scale, y: rect.midY - (position.y - center.y) * scale)
    return point.isFinite ? point : nil
  }
}
