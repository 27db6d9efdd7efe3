/// A key column of an archive, and the column of a table that holds it.
public struct KeyMapping: Hashable, Sendable {
  /// The name that the archive gives it.
  public var name: String
  /// The name in the table.
  public var column: String

  /// The key `name` from a column, which has the same name unless another is given.
  public init(_ name: String, column: String? = nil) {
    self.name = name
    self.column = column ?? name
  }
}
