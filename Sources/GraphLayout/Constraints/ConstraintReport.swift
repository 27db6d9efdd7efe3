/// How well a layout keeps a minimum distance, and at what cost.
public struct ConstraintReport: Hashable, Sendable {
  /// What was asked for, between nodes without radii.
  public let distance: Double
  /// The pairs whose constraint pushes, by their nodes.
  public let activePairs: [ConstrainedPair]
  /// The greatest component of the gradient of the Lagrangian, as a share of the largest single force.
  public let stationarity: Double
  /// The greatest product of a pair's force, as a share of the largest, and of its distance beyond the least one, as a share of that.
  public let complementarity: Double
  /// The greatest share by which a pair is too near; 0 if none is.
  public let violation: Double
  /// Whether all three are at most `tolerance`. The distances are kept even if not, but for those among pinned nodes.
  public let hasConverged: Bool

  /// What counts as zero.
  public static let tolerance = 1e-6

  /// The largest of the residuals of the conditions of Karush, Kuhn and Tucker.
  public var residual: Double { max(stationarity, complementarity, violation) }

  init(
    distance: Double, activePairs: [ConstrainedPair], stationarity: Double, complementarity: Double, violation: Double
  ) {
    self.distance = distance
    self.activePairs = activePairs
    self.stationarity = stationarity
    self.complementarity = complementarity
    self.violation = violation
    hasConverged = max(stationarity, complementarity, violation) <= Self.tolerance
  }
}
