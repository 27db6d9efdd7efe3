/// The parameters of gradient descent with momentum, in the form of `torch.optim.SGD`: the velocity becomes `momentum` times itself
/// plus the gradient's share 1 - `dampening`, and the positions move against it by `rate`.
///
/// Without momentum this is plain gradient descent. The first velocity is the gradient, undampened.
public struct Momentum: Hashable, Sendable {
  /// By which the velocity is multiplied before it is taken off the positions.
  public var rate: Double
  public var momentum: Double
  public var dampening: Double
  /// Whether the positions move against the gradient plus `momentum` times the new velocity: Y. Nesterov, "A method for solving
  /// the convex programming problem with convergence rate O(1/k²)" (1983), as I. Sutskever et al. apply it (ICML 2013).
  public var isNesterov: Bool

  public init(rate: Double = 0.001, momentum: Double = 0.9, dampening: Double = 0, isNesterov: Bool = false) {
    self.rate = rate
    self.momentum = momentum
    self.dampening = dampening
    self.isNesterov = isNesterov
  }

  func check() throws(LayoutError) {
    try LayoutParameter.rate.check(rate)
    try LayoutParameter.momentum.check(momentum)
    try LayoutParameter.dampening.check(dampening)
  }
}
