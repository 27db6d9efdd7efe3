internal import Kernels

/// The inverse of the attraction's Hessian, which is the graph's Laplacian along each axis, with something on the diagonal for the
/// other terms.
///
/// It moves far parts of the graph together, where gradient steps move neighbours only. M. Vladymyrov and M. Carreira-Perpiñán,
/// "Partial-Hessian strategies for fast learning of nonlinear embeddings", ICML 2012. Of a graph whose factors would fill, only the
/// parts around the well-connected core: see `LaplacianFactor`.
struct LaplacianPreconditioner: Preconditioner {
  private let weight: Double
  private let shift: Double
  private let stride: Int
  private let meanMass: Double
  private var factor: LaplacianFactor
  /// Of the axis that is squeezed, where one is.
  private var squeezed: (axis: Int, factor: LaplacianFactor)?

  /// Most elements of the factors per node.
  private static let fillPerNode = 40
  /// Most multiplications to factor, a fixed part and one per node.
  private static let work = 5_000_000
  private static let workPerNode = 200

  init(_ objective: LayoutObjective, adjacency: Adjacency) {
    self.init(objective, graph: WeightedGraph(adjacency))
  }

  init(_ objective: LayoutObjective, graph: WeightedGraph) {
    weight = 8 * objective.attraction
    // The repulsion's part of the Hessian, for nodes at the distances of an optimum.
    shift = 0.3 * objective.unitStiffness + 2 * objective.centralization
    let count = graph.nodeCount
    stride = PairForces.stride(count: count)
    meanMass = graph.meanMass
    factor = LaplacianFactor(
      offsets: graph.adjacency.offsets, neighbours: graph.adjacency.neighbours, weights: graph.weights,
      masses: graph.masses, fillLimit: Self.fillPerNode * count, workLimit: Self.work + Self.workPerNode * count)
    factor.factor(weight: weight, shift: shift)
  }

  /// Prepares for a penalty on the squares of an axis, or for none.
  mutating func setSqueeze(_ squeeze: Double, axis: Int) {
    guard squeeze > 0 else {
      squeezed = nil
      return
    }
    var stiff = squeezed?.factor ?? factor
    squeezed = nil
    stiff.factor(weight: weight, shift: shift + 2 * squeeze / meanMass)
    squeezed = (axis, stiff)
  }

  mutating func apply(to vector: inout [Double]) {
    for axis in 0..<vector.count / max(1, stride) {
      if squeezed?.axis == axis {
        squeezed?.factor.solve(&vector, from: axis * stride)
      } else {
        factor.solve(&vector, from: axis * stride)
      }
    }
  }

  /// Replaces each axis by its smoothed self: the solution for the Laplacian with little on the diagonal.
  func smooth(_ vector: inout [Double]) {
    var soft = factor
    soft.factor(weight: 1, shift: 0.01)
    for axis in 0..<vector.count / max(1, stride) { soft.solve(&vector, from: axis * stride) }
  }
}
