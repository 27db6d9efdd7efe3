import Bytes
import Notebook
import Report
import Spec
import Tabular

/// A table that cells hand on: columns of text, some of them numbers or dates.
struct TableData: CellValue, Equatable {
  struct Column: Equatable {
    let name: String
    let isNumeric: Bool

    init(_ name: String, isNumeric: Bool = false) {
      self.name = name
      self.isNumeric = isNumeric
    }
  }

  let columns: [Column]
  /// Each with one text a column; an empty one is a missing value.
  private(set) var rows: [[String]]

  init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The number as a file keeps it; empty for a missing one.
  static func text(_ value: Double) -> String {
    value.isNaN ? "" : value.shortest
  }

  /// All rows as CSV.
  var csv: [UInt8] {
    var writer = TableWriter(header: columns.map(\.name))
    for row in rows {
      for text in row { writer.write(text) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The file that a page links to.
  var asset: ReportAsset { asset(as: .data) }

  /// What a page shows: the first rows, with a link to all.
  var shown: DataTable { shown(as: .data) }

  /// The file under one of several roles.
  func asset(as role: AssetRole) -> ReportAsset { ReportAsset(role, .bytes(csv)) }

  /// What a page shows of a file under one of several roles.
  func shown(as role: AssetRole) -> DataTable {
    DataTable(
      columns: columns.map { .init($0.name, isNumeric: $0.isNumeric) },
      rows: rows.prefix(DataTable.shownRows).map { row in
        zip(columns, row).map { $0.isNumeric ? Self.legible($1) : $1 }
      },
      totalRows: rows.count, file: role)
  }

  /// A number with more digits than anyone reads, rounded; the file has them all.
  static func legible(_ text: String) -> String {
    guard text.utf8.count > 9, let value = Double(text), value.isFinite, value != value.rounded() else { return text }
    return NumberWords.significant(value)
  }
}

extension TableData {
  func encode(into writer: inout ByteWriter) {
    writer.write(count: columns.count)
    for column in columns {
      writer.write(column.name)
      writer.write(column.isNumeric)
    }
    writer.write(count: rows.count)
    for row in rows { for text in row { writer.write(text) } }
  }

  init(decoding reader: inout ByteReader) throws {
    var columns: [Column] = []
    for _ in 0..<(try reader.readCount(elementSize: 2)) {
      columns.append(Column(try reader.readString(), isNumeric: try reader.readBool()))
    }
    self.columns = columns
    rows = []
    for _ in 0..<(try reader.readCount(elementSize: max(1, columns.count))) {
      rows.append(try columns.map { _ in try reader.readString() })
    }
  }
}
