/// A stop rule and the losses that it looks back on.
struct StopWatch {
  private let rule: StopRule
  /// The last `window` losses, the oldest at the place of the next.
  private var losses: [Double] = []
  private var next = 0

  init(_ rule: StopRule) { self.rule = rule }

  /// Why to end here, where the loss and the gradient are these.
  mutating func reason(loss: Double, gradientNorm: @autoclosure () -> Double) -> StopReason? {
    if let limit = rule.gradientNorm, gradientNorm() <= limit { return .gradient }
    guard let share = rule.relativeLossChange else { return nil }
    guard losses.count == rule.window else {
      losses.append(loss)
      return nil
    }
    let oldest = losses[next]
    losses[next] = loss
    next = (next + 1) % rule.window
    return (loss - oldest).magnitude <= share * loss.magnitude ? .loss : nil
  }
}
