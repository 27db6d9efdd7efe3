internal import Kernels

/// Adam in the middle of a descent.
struct AdamState: Sendable {
  private let parameters: Adam
  private var updates = 0
  private var mean: [Double]
  private var meanSquare: [Double]

  init(_ parameters: Adam, count: Int) {
    self.parameters = parameters
    mean = [Double](repeating: 0, count: count)
    meanSquare = mean
  }

  /// Moves the coordinates one step against the gradient. The order of the operations is PyTorch's.
  mutating func update(_ coordinates: inout [Double], gradient: [Double]) {
    updates += 1
    let step = parameters.rate / (1 - Elementary.pow(parameters.beta1, Double(updates)))
    let correction = (1 - Elementary.pow(parameters.beta2, Double(updates))).squareRoot()
    let (fresh, freshSquare) = (1 - parameters.beta1, 1 - parameters.beta2)
    for index in coordinates.indices {
      let slope = gradient[index]
      mean[index] += fresh * (slope - mean[index])
      meanSquare[index] = parameters.beta2 * meanSquare[index] + freshSquare * (slope * slope)
      coordinates[index] -= step * (mean[index] / (meanSquare[index].squareRoot() / correction + Adam.epsilon))
    }
  }
}
