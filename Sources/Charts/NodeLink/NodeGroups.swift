/// Which nodes belong together, with names.
public struct NodeGroups: Hashable, Sendable {
  /// The group of each node, from 0; a negative one is none.
  public var groups: [Int]
  /// Of the groups, for the key; may be empty.
  public var names: [String]

  /// How many groups have colours of their own; those of more repeat.
  public static let colorCount = 3 * OkabeIto.colors.count

  public init(_ groups: [Int], names: [String] = []) {
    self.groups = groups
    self.names = names
  }

  /// The group of a node, if it has one.
  subscript(node: Int) -> Int? {
    groups.indices.contains(node) && groups[node] >= 0 ? groups[node] : nil
  }
}
