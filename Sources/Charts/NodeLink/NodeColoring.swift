/// What the colours of nodes say.
public enum NodeColoring: Hashable, Sendable {
  /// All nodes are alike.
  case constant
  /// The group of each node, in colours of Okabe and Ito; names of groups make a legend.
  case groups(NodeGroups)
  /// A number for each node, such as its degree, in colours of viridis; a bar with the title explains them.
  case values(NodeLinkQuantity)
}
