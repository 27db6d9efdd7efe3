/// Why a descent ended.
public enum StopReason: UInt8, Hashable, Sendable, CaseIterable {
  /// All iterations were done.
  case iterations
  /// The loss hardly changed any more.
  case loss
  /// The gradient was small.
  case gradient
}
