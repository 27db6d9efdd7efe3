/// What a layout minimises over the positions of the nodes:
///
///     attraction Σ D(i, j) over adjacent pairs + repulsion Σ 1/(D(i, j) + epsilon) over all others + centralization Σ |x(i)|²
///
/// D is the squared distance. The sums run over ordered pairs of different nodes: each two nodes count twice, and no node is
/// paired with itself (which would only add nodes / epsilon).
public struct LayoutObjective: Hashable, Sendable {
  public var attraction: Double
  public var repulsion: Double
  public var centralization: Double
  /// What keeps the repulsion of nodes at one place finite, a squared distance.
  public var epsilon: Double

  public init(attraction: Double = 1, repulsion: Double = 1, centralization: Double = 0.01, epsilon: Double = 1e-6) {
    self.attraction = attraction
    self.repulsion = repulsion
    self.centralization = centralization
    self.epsilon = epsilon
  }

  func check() throws(LayoutError) {
    try LayoutParameter.attraction.check(attraction)
    try LayoutParameter.repulsion.check(repulsion)
    try LayoutParameter.centralization.check(centralization)
    try LayoutParameter.epsilon.check(epsilon)
  }
}
