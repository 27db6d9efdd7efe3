/// What stands at an end of an edge of the DOT language.
enum DOTEnd {
  /// A node, or all nodes of a subgraph without a name.
  case nodes([Int])
  /// All nodes that a subgraph has when the statement ends, in which it may come up again.
  case subgraph(DOTSubgraph.Name)
}
