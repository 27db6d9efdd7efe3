/// Two nodes that must be apart, and the force that keeps them so.
public struct ConstrainedPair: Hashable, Sendable {
  /// The smaller of both.
  public let first: Int
  public let second: Int
  /// How far apart they must be at least.
  public let distance: Double
  /// The multiplier: the force that pushes both nodes apart, 0 where the constraint is idle.
  public internal(set) var force: Double
}
