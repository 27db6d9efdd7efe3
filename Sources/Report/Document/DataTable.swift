/// Rows of text under headings, all or the first of them, and the file that has them all.
public struct DataTable: Hashable, Sendable, Codable {
  /// A column: what its heading says, and whether its cells are numbers.
  public struct Column: Hashable, Sendable, Codable {
    /// With the unit, where there is one: `percent_cli (%)`.
    public var heading: String
    /// Numbers stand at the right, in figures of equal width.
    public var isNumeric: Bool

    public init(_ heading: String, isNumeric: Bool = false) {
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  /// How many rows a page shows of a longer table.
  public static let shownRows = 100

  public private(set) var columns: [Column]
  /// Each with one cell a column; an empty cell is a missing value.
  public private(set) var rows: [[String]]
  /// How many rows there are in all, not less than those shown.
  public private(set) var totalRows: Int
  /// The file with all rows.
  public private(set) var file: AssetRole?

  /// A table of the first ``shownRows`` of `rows`.
  ///
  /// - Parameters:
  ///   - rows: Shorter ones are filled with empty cells, longer ones cut.
  ///   - totalRows: How many rows the file has, where `rows` are not all of them.
  public init(columns: [Column], rows: [[String]], totalRows: Int? = nil, file: AssetRole? = nil) {
    self.columns = columns
    self.rows = rows.prefix(Self.shownRows).map { row in
      columns.indices.map { $0 < row.count ? row[$0] : "" }
    }
    self.totalRows = max(totalRows ?? rows.count, rows.count)
    self.file = file
  }
}
