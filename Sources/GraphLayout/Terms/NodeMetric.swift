/// How far two nodes are from each other.
public enum NodeMetric: String, Hashable, Sendable, CaseIterable {
  case euclidean
  /// The sum of the absolute differences of the coordinates.
  case manhattan
  /// One less the cosine of the angle at the origin; 1 of a node at the origin, which no derivative moves.
  case cosine
}
