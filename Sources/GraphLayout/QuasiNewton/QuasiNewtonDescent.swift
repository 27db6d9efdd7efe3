internal import Kernels

/// A descent by L-BFGS in progress: from one point to the next along the direction that the last steps' curvature suggests.
///
/// D. C. Liu and J. Nocedal, "On the limited memory BFGS method for large scale optimization", Mathematical Programming 45 (1989).
struct QuasiNewtonDescent {
  private(set) var coordinates: AxisCoordinates
  private(set) var value: Double
  private(set) var loss: LayoutLoss
  private(set) var gradient: [Double]
  private var pairs: CorrectionPairs

  /// - Parameter memory: How many steps back the curvature is known.
  init(from coordinates: AxisCoordinates, evaluator: inout some Energy, memory: Int = 10) {
    pairs = CorrectionPairs(limit: memory)
    self.coordinates = coordinates
    value = evaluator.evaluate(at: coordinates.values)
    loss = evaluator.loss
    gradient = evaluator.gradient
  }

  var gradientNorm: Double { Vectors.dot(gradient, gradient).squareRoot() }

  /// The gradient's norm times that of the positions, as a share of the loss: a number without units.
  var relativeGradientNorm: Double {
    let size = Vectors.dot(coordinates.values, coordinates.values).squareRoot()
    return value == 0 ? 0 : gradientNorm * size / value.magnitude
  }

  /// Goes on with a penalty on the last axis that is greater by so much; the pairs are changed with it, as they are known exactly.
  mutating func squeeze(by more: Double) {
    let start = (coordinates.dimension - 1) * coordinates.stride
    for index in start..<gradient.count {
      let coordinate = coordinates.values[index]
      value += more * coordinate * coordinate
      gradient[index] += 2 * more * coordinate
    }
    pairs.addStiffness(2 * more, from: start)
  }

  /// One step; false if none leads down, as where the loss cannot be told from its rounding.
  mutating func advance(_ evaluator: inout some Energy, _ preconditioner: inout some Preconditioner) -> Bool {
    var direction = gradient
    pairs.applyInverseHessian(to: &direction, preconditioner: &preconditioner)
    var slope = -Vectors.dot(gradient, direction)
    if !(slope < 0), !pairs.isEmpty {
      pairs.removeAll()
      direction = gradient
      preconditioner.apply(to: &direction)
      slope = -Vectors.dot(gradient, direction)
    }
    guard slope < 0 else { return false }
    var search = WolfeSearch(value: value, slope: slope)
    var next = coordinates
    while true {
      next.values = coordinates.values
      Vectors.add(-search.length, times: direction, to: &next.values)
      let nextValue = evaluator.evaluate(at: next.values)
      switch search.judge(value: nextValue, slope: -Vectors.dot(evaluator.gradient, direction)) {
      case .tryAgain: continue
      case .failed: return false
      case .accepted:
        var change = evaluator.gradient
        Vectors.add(-1, times: gradient, to: &change)
        var step = next.values
        Vectors.add(-1, times: coordinates.values, to: &step)
        pairs.append(step: step, change: change, preconditioner: &preconditioner)
        (coordinates, value, loss, gradient) = (next, nextValue, evaluator.loss, evaluator.gradient)
        return true
      }
    }
  }
}
