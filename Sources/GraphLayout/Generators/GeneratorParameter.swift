/// The parameters of the graph generators.
public enum GeneratorParameter: String, Sendable, CaseIterable {
  case nodes, rows, columns, depth, groups, size
  /// The probability of an edge, and of one within a group and between groups.
  case probability, within, between
  /// The edges that each new node of a Barabási–Albert graph brings.
  case links
}
