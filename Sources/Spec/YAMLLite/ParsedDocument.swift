/// What a parser understood of a text, and what it has to say about it.
public struct ParsedDocument: Hashable, Sendable {
  /// The tree of all that could be read; nil when nothing could.
  public let root: Node?

  /// What is wrong with the text, in source order; an accepted text has none.
  public let diagnostics: [Diagnostic]

  /// Whether every key and value of the text is in the tree, even if some are written in a way that is refused.
  ///
  /// A reader of fields can trust such a tree not to miss a key: its complaints go well with the diagnostics.
  public let isWhole: Bool

  /// The tree of a text without mistakes, nil otherwise.
  public var accepted: Node? { diagnostics.isEmpty ? root : nil }
}
