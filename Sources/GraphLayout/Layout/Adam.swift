internal import Kernels

/// The parameters of the Adam optimiser, with PyTorch's defaults.
///
/// D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, in the form of `torch.optim.Adam`: biases
/// corrected, `epsilon` added to the root of the corrected second moment.
public struct Adam: Hashable, Sendable {
  /// About the distance that a coordinate moves in one update.
  public var rate: Double
  /// How much of the mean of the gradients, and of that of their squares, an update keeps.
  public var beta1: Double
  public var beta2: Double

  public init(rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
  }

  static let epsilon = 1e-8

  func check() throws(LayoutError) {
    try LayoutParameter.rate.check(rate)
    try LayoutParameter.beta1.check(beta1)
    try LayoutParameter.beta2.check(beta2)
  }
}

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
