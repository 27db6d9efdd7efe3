/// How a recipe walks downhill.
public enum LayoutOptimizer: Hashable, Sendable {
  case adam(Adam)
  case momentum(Momentum)
  /// Each coordinate moves against its slope, `rate` times as far.
  case gradientDescent(rate: Double)
  /// Quasi-Newton steps from the curvature along the last `memory` steps, each of a length that lowers the loss enough: D. C. Liu
  /// and J. Nocedal, "On the limited memory BFGS method for large scale optimization", Mathematical Programming 45 (1989).
  ///
  /// An iteration may take several evaluations, and ends the descent where none is lower. It has no rate, and no schedule.
  case lbfgs(memory: Int)

  func check() throws(LayoutError) {
    switch self {
    case .adam(let adam): try adam.check()
    case .momentum(let momentum): try momentum.check()
    case .gradientDescent(let rate): try LayoutParameter.rate.check(rate)
    case .lbfgs(let memory): try LayoutParameter.memory.check(Double(memory))
    }
  }
}
