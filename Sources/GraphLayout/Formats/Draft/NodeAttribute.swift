/// What an attribute of a node, as formats let everyone name them, says of it.
enum NodeAttribute: Hashable {
  case label
  case name
  case coordinate(axis: Int)
  /// By the place of its name among `groupNames`: the first that a graph has counts.
  case group(rank: Int)
  /// Something else that the file says, by its name there.
  case other(String)

  /// The names of attributes by which tools and published graphs tell groups of nodes.
  static let groupNames = [
    "group", "community", "cluster", "modularity_class", "modularity class", "partition", "block", "class", "club",
    "bipartite", "value",
  ]

  init(_ name: some StringProtocol) {
    let key = name.lowercased()
    switch key {
    case "label": self = .label
    case "name": self = .name
    case "x": self = .coordinate(axis: 0)
    case "y": self = .coordinate(axis: 1)
    case "z": self = .coordinate(axis: 2)
    default:
      self = Self.groupNames.firstIndex(of: key).map { .group(rank: $0) } ?? .other(String(name))
    }
  }

  /// What a column of it is called; coordinates make no columns.
  var columnName: String? {
    switch self {
    case .label: "label"
    case .name: "name"
    case .coordinate: nil
    case .group(let rank): Self.groupNames[rank]
    case .other(let name): name
    }
  }

  /// The first choice of a group.
  static let group = NodeAttribute.group(rank: 0)
}
