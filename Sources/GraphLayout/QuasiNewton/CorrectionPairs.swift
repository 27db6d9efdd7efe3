internal import Kernels

/// The last steps of a descent and how the gradient changed along them, from which L-BFGS knows the curvature.
struct CorrectionPairs {
  private struct Pair {
    var step: [Double]
    var change: [Double]
    /// 1 / (step · change).
    var inverse: Double
  }

  private let limit: Int
  /// The oldest first.
  private var pairs: [Pair] = []
  /// How much smaller the inverse Hessian is than the preconditioner, along the last step.
  private var scale = 1.0

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { pairs.isEmpty }

  mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    scale = 1
  }

  /// Keeps the pair if the curvature along it is positive.
  mutating func append(step: [Double], change: [Double], preconditioner: inout some Preconditioner) {
    let product = Vectors.dot(step, change)
    guard product > 1e-12 * Vectors.dot(change, change) else { return }
    if pairs.count == limit { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, inverse: 1 / product))
    var preconditioned = change
    preconditioner.apply(to: &preconditioned)
    scale = product / Vectors.dot(preconditioned, change)
  }

  /// Makes the pairs those of the function plus `stiffness`/2 times the square of each coordinate from `start` on.
  mutating func addStiffness(_ stiffness: Double, from start: Int) {
    for index in pairs.indices {
      for place in start..<pairs[index].step.count {
        pairs[index].change[place] += stiffness * pairs[index].step[place]
      }
      pairs[index].inverse = 1 / Vectors.dot(pairs[index].step, pairs[index].change)
    }
  }

  /// Replaces a gradient by the product of the approximate inverse Hessian with it.
  ///
  /// The two-loop recursion of J. Nocedal, "Updating quasi-Newton matrices with limited storage", Mathematics of Computation 35
  /// (1980), from the preconditioner as the first approximation.
  func applyInverseHessian(to vector: inout [Double], preconditioner: inout some Preconditioner) {
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = pair.inverse * Vectors.dot(pair.step, vector)
      Vectors.add(-factor, times: pair.change, to: &vector)
      factors.append(factor)
    }
    preconditioner.apply(to: &vector)
    if scale != 1 { for index in vector.indices { vector[index] *= scale } }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      let other = pair.inverse * Vectors.dot(pair.change, vector)
      Vectors.add(factor - other, times: pair.step, to: &vector)
    }
  }
}
