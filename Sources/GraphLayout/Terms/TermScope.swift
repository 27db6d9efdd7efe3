/// What an energy is summed over. Pairs are ordered pairs of different nodes, so that each two nodes count twice.
public enum TermScope: String, Hashable, Sendable, CaseIterable {
  /// Adjacent pairs.
  case edges
  /// Pairs that are not adjacent.
  case nonEdges = "non-edges"
  case pairs
  case nodes

  /// The variables of an energy: the distance `d` and its square `d2`, the weight `w` of the edge, 1 where there is none, the
  /// numbers of neighbours `deg_i` and `deg_j`; of a node the distance `r` from the origin and its square `r2`.
  public var variables: [String] {
    switch self {
    case .edges, .nonEdges, .pairs: ["d", "d2", "w", "deg_i", "deg_j"]
    case .nodes: ["r", "r2", "deg_i"]
    }
  }
}
