/// A condition on the keys of an archive: the text of a column is one of the given.
public struct KeyCondition: Hashable, Sendable {
  /// The name of a key column.
  public var column: String
  /// The texts to keep, in any order.
  public var values: [String]

  /// The condition that `column` holds one of `values`.
  public init(_ column: String, isOneOf values: [String]) {
    self.column = column
    self.values = values
  }
}
