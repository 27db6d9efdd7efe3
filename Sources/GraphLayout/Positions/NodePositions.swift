/// A point for each node.
public struct NodePositions: Hashable, Sendable {
  /// Coordinates of a point, at least 1.
  public let dimension: Int
  /// Node by node: coordinate `a` of node `i` at `i * dimension + a`.
  public let values: [Double]

  /// Nil unless the values make up whole points.
  public init?(dimension: Int, values: [Double]) {
    guard dimension > 0, values.count % dimension == 0 else { return nil }
    self.init(checked: values, dimension: dimension)
  }

  init(checked values: [Double], dimension: Int) {
    self.dimension = dimension
    self.values = values
  }

  public var nodeCount: Int { values.count / dimension }

  /// The coordinates of a node.
  public subscript(node: Int) -> ArraySlice<Double> { values[node * dimension..<(node + 1) * dimension] }
}
