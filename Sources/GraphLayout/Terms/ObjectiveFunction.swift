public import Kernels

/// What declared terms come to at positions of a graph's nodes, and the exact gradient.
public struct ObjectiveFunction: Sendable {
  /// By node and coordinate: what `evaluate` has left.
  public private(set) var gradient: [Double] = []

  private let nodeCount: Int
  private let dimension: Int
  private var energy: TermsEnergy

  /// - Parameters:
  ///   - isSinglePrecision: Of sums over pairs; what that cannot hold is computed in double all the same.
  ///   - level: For tests and measurements: all levels give the same result.
  ///
  /// - Throws: ``LayoutError`` for parameters that are out of range and graphs that are too large.
  public init(
    _ terms: [ObjectiveTerm], of graph: Graph, dimension: Int, isSinglePrecision: Bool = false,
    level: InstructionLevel = .best
  ) throws(LayoutError) {
    try LayoutParameter.dimension.check(Double(dimension))
    for term in terms { try term.check(nodeCount: graph.nodeCount) }
    nodeCount = graph.nodeCount
    self.dimension = dimension
    energy = CompiledTerms(terms, graph: graph).energy(
      dimension: dimension, precision: isSinglePrecision ? .single : .double, level: level)
  }

  /// The value of each term. Where a term has no finite value or slope, the gradient is not finite.
  ///
  /// - Precondition: The positions are as many and have the dimension.
  public mutating func evaluate(at positions: NodePositions) -> LayoutLoss {
    precondition(positions.nodeCount == nodeCount && positions.dimension == dimension)
    var coordinates = AxisCoordinates(rowMajor: positions.values, dimension: dimension)
    _ = energy.evaluate(at: coordinates.values)
    coordinates.values = energy.gradient
    gradient = coordinates.rowMajor
    return energy.loss
  }
}
