/// A table: one row of headings, and body rows of just as many cells.
public struct Table: Hashable, Sendable, Codable {
  public enum Alignment: String, Hashable, Sendable, Codable {
    case left
    case center
    case right
  }

  /// Nil where the document does not say.
  public let alignments: [Alignment?]
  public let header: [[Inline]]
  public let rows: [[[Inline]]]

  public init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
