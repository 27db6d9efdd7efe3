internal import Kernels

/// The inverse of the attraction's Hessian, which is the graph's Laplacian along each axis, with something on the diagonal for the
/// other terms.
///
/// It moves far parts of the graph together, where gradient steps move neighbours only. M. Vladymyrov and M. Carreira-Perpiñán,
/// "Partial-Hessian strategies for fast learning of nonlinear embeddings", ICML 2012. A graph whose factors would fill has the
/// diagonal alone.
struct LaplacianPreconditioner: Preconditioner {
  private let weight: Double
  private let shift: Double
  private let stride: Int
  private let degrees: [Double]
  private var factor: LaplacianFactor?
  /// Of the axis that is squeezed, where one is.
  private var squeezed: (axis: Int, squeeze: Double, factor: LaplacianFactor?)?

  /// Most elements of the factors per node.
  private static let fillPerNode = 100

  init(_ objective: LayoutObjective, adjacency: Adjacency) {
    weight = 8 * objective.attraction
    // The repulsion's part of the Hessian, for nodes at the distances of an optimum.
    shift = 0.3 * objective.unitStiffness + 2 * objective.centralization
    let count = adjacency.offsets.count - 1
    stride = PairForces.stride(count: count)
    degrees = zip(adjacency.offsets.dropFirst(), adjacency.offsets).map { Double($0 - $1) }
    factor = LaplacianFactor(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours,
      fillLimit: Self.fillPerNode * count)
    factor?.factor(weight: weight, shift: shift)
  }

  /// Prepares for a penalty on the squares of an axis, or for none.
  mutating func setSqueeze(_ squeeze: Double, axis: Int) {
    guard squeeze > 0 else {
      squeezed = nil
      return
    }
    var stiff = squeezed?.factor ?? factor
    stiff?.factor(weight: weight, shift: shift + 2 * squeeze)
    squeezed = (axis, squeeze, stiff)
  }

  mutating func apply(to vector: inout [Double]) {
    for axis in 0..<vector.count / max(1, stride) {
      if let squeezed, squeezed.axis == axis {
        guard self.squeezed?.factor?.solve(&vector, from: axis * stride) == nil else { continue }
        applyDiagonal(to: &vector, axis: axis, shift: shift + 2 * squeezed.squeeze)
      } else {
        guard factor?.solve(&vector, from: axis * stride) == nil else { continue }
        applyDiagonal(to: &vector, axis: axis, shift: shift)
      }
    }
  }

  /// Replaces each axis by its smoothed self: the solution for the Laplacian with little on the diagonal. No-op without factors.
  func smooth(_ vector: inout [Double]) {
    guard var soft = factor else { return }
    soft.factor(weight: 1, shift: 0.01)
    for axis in 0..<vector.count / max(1, stride) { soft.solve(&vector, from: axis * stride) }
  }

  private func applyDiagonal(to vector: inout [Double], axis: Int, shift: Double) {
    for (node, degree) in degrees.enumerated() { vector[axis * stride + node] /= weight * degree + shift }
  }
}
