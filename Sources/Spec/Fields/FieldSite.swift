/// The place of a value that is to be read.
public struct FieldSite {
  public let node: Node
  /// The key before the value, or the value itself in a sequence: the place to show for what the value lacks.
  public let owner: SourceSpan

  public init(_ node: Node, owner: SourceSpan) {
    self.node = node
    self.owner = owner
  }

  /// An item of a sequence.
  init(item: Node) {
    self.init(item, owner: item.span)
  }
}
