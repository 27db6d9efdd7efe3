internal import Kernels

/// How the rate of an optimiser changes in the course of the iterations.
public enum RateSchedule: Hashable, Sendable {
  case constant
  /// Half a cosine from the rate down to 0 after the last iteration: I. Loshchilov and F. Hutter, "SGDR: stochastic gradient
  /// descent with warm restarts", ICLR 2017, as `torch.optim.lr_scheduler.CosineAnnealingLR` without restarts.
  case cosine
  /// Times `factor` after `every` so many iterations, as `torch.optim.lr_scheduler.StepLR`.
  case step(every: Int, factor: Double)

  func check() throws(LayoutError) {
    guard case .step(let every, let factor) = self else { return }
    try LayoutParameter.every.check(Double(every))
    try LayoutParameter.factor.check(factor)
  }

  /// The share of the rate that the update has which `iteration` others precede.
  func share(at iteration: Int, of iterations: Int) -> Double {
    switch self {
    case .constant: 1
    case .cosine: 0.5 * (1 + Elementary.cos(Double.pi * (Double(iteration) / Double(iterations))))
    case .step(let every, let factor): Elementary.pow(factor, Double(iteration / every))
    }
  }
}
