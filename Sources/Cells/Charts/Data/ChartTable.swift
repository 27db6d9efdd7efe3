import Notebook
import Spec

/// The table that a chart draws from.
struct ChartTable {
  let columns: [DataColumn]
  let rowCount: Int

  init(_ data: TableData) {
    rowCount = data.rows.count
    columns = data.columns.enumerated().map { place, column in
      DataColumn(name: column.name, texts: data.rows.map { $0[place] }, isNumeric: column.isNumeric)
    }
  }

  /// The table with some of its rows.
  private init(columns: [DataColumn], rowCount: Int) {
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The rows that meet all conditions.
  func filtered(by filters: [RowFilter]) throws(CellError) -> ChartTable {
    var table = self
    for filter in filters {
      let rows = try filter.rows(of: table)
      table = ChartTable(columns: table.columns.map { $0.rows(rows) }, rowCount: rows.count)
    }
    return table
  }

  var names: [String] { columns.map(\.name) }

  func column(_ name: String) -> DataColumn? { columns.first { $0.name == name } }

  /// The column that a field of the spec names.
  ///
  /// - Throws: ``CellError`` at the name where there is no such column.
  func column(_ name: ColumnName) throws(CellError) -> DataColumn {
    if let column = column(name.text) { return column }
    throw CellError(
      code: "missing-column", "the data have no column `\(name.text)`",
      hint: CellError.hint(for: name.text, among: names, "the columns are"), span: name.span)
  }
}
