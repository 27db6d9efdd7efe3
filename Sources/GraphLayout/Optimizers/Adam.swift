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
