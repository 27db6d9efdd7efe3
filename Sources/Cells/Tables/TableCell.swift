import Bytes
import Notebook
import Report
import Spec
import Tabular

/// A table of what another cell computed, or of a CSV file.
struct TableCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "table", version: 1,
    summary: "A table of another cell's result or of a CSV file.",
    example: """
      - table:
          of: visits
          columns: [geo_value, time_value, issue, value]
          rows: 10
      """,
    shorthand: "of")

  private let cell: Reference?
  private let file: FilePath?
  private let columns: [String]?
  private let rows: Int?

  init(reading fields: inout FieldReader) {
    cell = fields.optional(
      "of",
      .reference(
        to: "graph", "layout", "chart", "archive", "backups", "as-of", "sweep", "history", "revisions", "triangle",
        "completeness",
        "weights",
        "efficiency", "backtest", "nowcast", "table"),
      "The cell: nodes of a graph, positions of a layout, issues of an archive, the data of a chart.")
    file = fields.optional("file", .file, "A CSV or TSV file with a header, plain or gzip.")
    columns = fields.optional("columns", .oneOrMore(.text, atMost: 1000), "The columns to show, in this order.")
    rows = fields.optional("rows", .integer(in: 1...1_000_000), "The first rows only.")
    fields.requireExactlyOne(of: "of", "file")
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    guard let file, let input = try? run.file(file) else { return 64_000_000 }
    return input.size * 40 + 16_000_000
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let data = try select(from: read(run))
    return CellOutput(
      value: data, blocks: [.table(data.shown, caption: [])], assets: [data.asset],
      metrics: [.init("rows", .integer(data.rows.count)), .init("columns", .integer(data.columns.count))])
  }

  private func read(_ run: CellRun) throws -> TableData {
    if let cell {
      guard let value = try run.anyValue(cell) as? any TableConvertible else {
        throw CellError(code: "no-value", "the cell `\(cell.id)` has nothing that a table can show", field: ["of"])
      }
      return value.tableData
    }
    guard let file else { throw CellError(code: "missing-field", "one of `of` or `file` is needed") }
    let input = try run.file(file)
    do {
      return try TableData(reading: input)
    } catch let error as TabularError {
      throw CellError(error, file: input.name)
    } catch let error as ByteSourceError {
      throw CellError(error, file: input.name)
    }
  }

  private func select(from data: TableData) throws -> TableData {
    let names = data.columns.map(\.name)
    let positions = try (columns ?? names).map { name in
      guard let position = names.firstIndex(of: name) else {
        throw CellError(
          code: "missing-column", "there is no column `\(name)`", field: ["columns"],
          hint: CellError.hint(for: name, among: names, "the columns are"))
      }
      return position
    }
    return TableData(
      columns: positions.map { data.columns[$0] },
      rows: data.rows.prefix(rows ?? data.rows.count).map { row in positions.map { row[$0] } })
  }
}
