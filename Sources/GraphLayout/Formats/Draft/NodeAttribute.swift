/// What an attribute of a node, as formats let everyone name them, says of it.
enum NodeAttribute: Hashable {
  case label
  case name
  case coordinate(axis: Int)
  /// By the place of its name among `groupNames`: the first that a graph has counts.
  case group(rank: Int)

  /// The names of attributes by which tools and published graphs tell groups of nodes.
  static let groupNames = [
    "group", "community", "cluster", "modularity_class", "modularity class", "partition", "block", "class", "club",
    "bipartite", "value",
  ]

  init?(_ key: some StringProtocol) {
    let key = key.lowercased()
    switch key {
    case "label": self = .label
    case "name": self = .name
    case "x": self = .coordinate(axis: 0)
    case "y": self = .coordinate(axis: 1)
    case "z": self = .coordinate(axis: 2)
    default:
      guard let rank = Self.groupNames.firstIndex(of: key) else { return nil }
      self = .group(rank: rank)
    }
  }

  /// The first choice of a group.
  static let group = NodeAttribute.group(rank: 0)
}
