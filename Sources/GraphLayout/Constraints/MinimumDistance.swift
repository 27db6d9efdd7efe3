/// How far apart nodes are at least: `distance`, and so far that discs of their radii are apart by `gap`.
///
///     |x(i) - x(j)| ≥ max(distance, radius(i) + radius(j) + gap)
public struct MinimumDistance: Hashable, Sendable {
  public var distance: Double
  /// One for each node, or none.
  public var radii: [Double]
  /// Between the discs of two nodes; without radii it does not count.
  public var gap: Double

  public init(_ distance: Double, radii: [Double] = [], gap: Double = 0) {
    self.distance = distance
    self.radii = radii
    self.gap = gap
  }

  /// The least distance of two nodes.
  public func between(_ first: Int, _ second: Int) -> Double {
    radii.isEmpty ? distance : max(distance, radii[first] + radii[second] + gap)
  }

  /// The largest that `between` gives, or more.
  var largest: Double {
    guard let radius = radii.max() else { return distance }
    return max(distance, 2 * radius + gap)
  }

  func check(nodeCount: Int) throws(LayoutError) {
    try LayoutParameter.minimumDistance.check(distance)
    try LayoutParameter.gap.check(gap)
    for radius in radii { try LayoutParameter.radius.check(radius) }
    guard radii.isEmpty || radii.count == nodeCount else {
      throw .wrongRadiusCount(radii.count, nodeCount: nodeCount)
    }
  }

  /// For some of the nodes.
  func restricted(to nodes: [Int]) -> MinimumDistance {
    MinimumDistance(distance, radii: radii.isEmpty ? [] : nodes.map { radii[$0] }, gap: gap)
  }
}
