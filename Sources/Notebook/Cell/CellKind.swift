/// What a kind of cell is called and does, for messages, help and reference pages.
public struct CellKind: Hashable, Sendable {
  /// The key that makes a cell one of this kind.
  public let name: String
  /// Raised with every change of what a run puts out; results of other versions are not reused.
  public let version: Int
  /// One sentence.
  public let summary: String
  /// A cell that works, as one would write it in the list of cells.
  public let example: String
  /// The field that a bare value stands for: `markdown: text` for `markdown: {text: text}`.
  public let shorthand: String?

  public init(name: String, version: Int, summary: String, example: String, shorthand: String? = nil) {
    self.name = name
    self.version = version
    self.summary = summary
    self.example = example
    self.shorthand = shorthand
  }
}
