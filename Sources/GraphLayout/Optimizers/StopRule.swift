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
