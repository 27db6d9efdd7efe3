internal import Kernels

/// An optimiser that knows the gradient alone, in the middle of a descent.
struct GradientStep {
  private enum Method {
    case adam(Adam, AdamMoments)
    case momentum(Momentum, velocity: [Double])
    case plain(rate: Double)
  }

  private var method: Method
  private var updates = 0
  private let schedule: RateSchedule
  private let iterations: Int

  /// Nil of an optimiser that looks for its steps itself.
  init?(_ optimizer: LayoutOptimizer, schedule: RateSchedule, iterations: Int, count: Int) {
    switch optimizer {
    case .adam(let adam):
      method = .adam(
        adam, AdamMoments(beta1: adam.beta1, beta2: adam.beta2, epsilon: Adam.epsilon, count: count))
    case .momentum(let momentum):
      method = .momentum(momentum, velocity: [Double](repeating: 0, count: count))
    case .gradientDescent(let rate): method = .plain(rate: rate)
    case .lbfgs: return nil
    }
    self.schedule = schedule
    self.iterations = iterations
  }

  /// Moves the coordinates one step.
  mutating func update(_ coordinates: inout [Double], gradient: [Double]) {
    let share = schedule.share(at: updates, of: iterations)
    switch method {
    case .adam(let adam, var moments):
      // Out of the enum for the time of the update, so that the arrays have one owner and are not copied.
      method = .plain(rate: 0)
      moments.update(&coordinates, gradient: gradient, rate: share * adam.rate)
      method = .adam(adam, moments)
    case .momentum(let momentum, var velocity):
      method = .plain(rate: 0)
      Vectors.move(
        &coordinates, velocity: &velocity, gradient: gradient, rate: share * momentum.rate, momentum: momentum.momentum,
        keep: updates == 0 ? 1 : 1 - momentum.dampening, isNesterov: momentum.isNesterov)
      method = .momentum(momentum, velocity: velocity)
    case .plain(let rate): Vectors.add(-share * rate, times: gradient, to: &coordinates)
    }
    updates += 1
  }
}
