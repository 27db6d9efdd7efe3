/// How large the parts of a table may be, so that no input takes more memory than some multiple of `row`.
public struct TableLimits: Hashable, Sendable {
  /// The most bytes of a field, with its quotes.
  public var field: Int
  /// The most bytes of a row, with its separators and line end.
  public var row: Int
  /// The most fields of a row.
  public var columns: Int

  /// Limits that no honest table of numbers and labels meets: 1 MiB a field, 16 MiB a row, 16,384 columns.
  public init(field: Int = 1 << 20, row: Int = 16 << 20, columns: Int = 16_384) {
    self.field = field
    self.row = row
    self.columns = columns
  }
}
