/// Why there is no such graph.
public enum GraphError: Error, Hashable, Sendable {
  case tooManyNodes(Int, limit: Int)
  /// More edges than the limit, of a generator: expected ones.
  case tooManyEdges(Int, limit: Int)
  /// An end of the edge at this place of the list is no node.
  case noSuchNode(Int, edge: Int, nodeCount: Int)
  case wrongLabelCount(Int, nodeCount: Int)
  case repeatedLabel(String)
  case wrongGroupCount(Int, nodeCount: Int)
  /// A parameter of a generator lies outside what it may be.
  case outOfRange(GeneratorParameter, value: Double, allowed: ClosedRange<Double>)
}

/// The parameters of the graph generators.
public enum GeneratorParameter: String, Sendable, CaseIterable {
  case nodes, rows, columns, depth, groups, size
  /// The probability of an edge, and of one within a group and between groups.
  case probability, within, between
  /// The edges that each new node of a Barabási–Albert graph brings.
  case links
}
