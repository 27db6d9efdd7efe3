/// When a descent may end before its last iteration. Without a condition it never does.
///
/// The clock is no condition: results must not depend on it.
public struct StopRule: Hashable, Sendable {
  /// Stop when the loss has changed by at most this share of itself within `window` updates.
  public var relativeLossChange: Double?
  public var window: Int
  /// Stop when the Euclidean norm of the gradient is at most this.
  public var gradientNorm: Double?

  public init(relativeLossChange: Double? = nil, window: Int = 100, gradientNorm: Double? = nil) {
    self.relativeLossChange = relativeLossChange
    self.window = window
    self.gradientNorm = gradientNorm
  }

  func check() throws(LayoutError) {
    if let relativeLossChange { try LayoutParameter.relativeLossChange.check(relativeLossChange) }
    if let gradientNorm { try LayoutParameter.gradientNorm.check(gradientNorm) }
    try LayoutParameter.window.check(Double(window))
  }
}

/// Why a descent ended.
public enum StopReason: UInt8, Hashable, Sendable, CaseIterable {
  /// All iterations were done.
  case iterations
  /// The loss hardly changed any more.
  case loss
  /// The gradient was small.
  case gradient
}

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
