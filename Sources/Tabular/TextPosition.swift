/// A place in a text: line and column, both from 1; a column is one Unicode scalar.
///
/// A line ends with LF, CR LF or a CR alone. A byte-order mark takes no column.
public struct TextPosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
