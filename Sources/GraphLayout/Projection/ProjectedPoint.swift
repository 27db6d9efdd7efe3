/// A node as the viewer sees it: `x` to the right, `y` upwards, in the units of the layout.
public struct ProjectedPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double
  /// How far the node lies behind the picture; 0 where the view has no depth.
  public var depth: Double

  public init(x: Double, y: Double, depth: Double = 0) {
    self.x = x
    self.y = y
    self.depth = depth
  }
}
