import Bytes
import Notebook
import Spec
import Tabular

/// Where the data of a chart come from.
enum ChartDataSource {
  case cell(Reference)
  case file(FilePath)

  func table(_ run: CellRun) throws -> TableData {
    switch self {
    case .cell(let reference):
      guard let value = try run.anyValue(reference) as? any TableConvertible else {
        throw CellError(
          code: "no-value", "the cell `\(reference.id)` has nothing that a chart can draw", span: reference.span)
      }
      return value.tableData
    case .file(let path):
      let file = try run.file(path)
      do {
        return try TableData(reading: file)
      } catch let error as TabularError {
        throw CellError(error, file: file.name)
      } catch let error as ByteSourceError {
        throw CellError(error, file: file.name)
      }
    }
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    guard case .file(let path) = self, let file = try? run.file(path) else { return 64_000_000 }
    return file.size * 60 + 64_000_000
  }
}

extension FieldType where Value == ChartDataSource {
  /// The id of a cell, or the path of a file, which has a `.` or a `/`.
  static var chartData: Self {
    let cell = FieldType<Reference>.reference(
      to: "graph", "layout", "chart", "archive", "backups", "as-of", "sweep", "history", "revisions", "triangle",
      "completeness", "weights", "efficiency", "backtest", "nowcast", "table")
    let file = FieldType<FilePath>.file
    return FieldType(
      expectation: "the id of a cell with a table, or the path of a CSV file", shape: .either(cell.shape, file.shape),
      placeholder: .cell(cell.placeholder),
      show: { source in
        switch source {
        case .cell(let reference): cell.show(reference)
        case .file(let path): file.show(path)
        }
      }
    ) { site, context in
      if case .scalar(let scalar) = site.node.content,
        scalar.text.contains(where: { $0 == "." || $0 == "/" }) || context.isOverridden(site.node.span)
      {
        return file.value(at: site, &context).map { .file($0) }
      }
      return cell.value(at: site, &context).map { .cell($0) }
    }
  }
}
