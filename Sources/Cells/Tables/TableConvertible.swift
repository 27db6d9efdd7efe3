import Dates
import GraphLayout
import Notebook
import Revisions

/// A value that a table can show.
protocol TableConvertible: CellValue {
  var tableData: TableData { get }
}

extension TableData: TableConvertible {
  var tableData: TableData { self }
}

extension Graph: TableConvertible {
  /// The nodes with their degrees.
  var tableData: TableData {
    let degrees = degrees
    return TableData(
      columns: [.init("id"), .init("degree", isNumeric: true)],
      rows: (0..<nodeCount).map { [label(of: $0), String(degrees[$0])] })
  }
}

extension LayoutValue: TableConvertible {
  /// The final positions of the best descent.
  var tableData: TableData {
    let positions = descents[best].result.finalPositions
    return TableData(
      columns: [.init("id")]
        + NodePositions.coordinateNames(dimension: positions.dimension).map { .init($0, isNumeric: true) },
      rows: (0..<positions.nodeCount).map { [graph.label(of: $0)] + positions[$0].map(TableData.text) })
  }
}

extension Archive: TableConvertible {
  /// All issues.
  var tableData: TableData {
    TableData(
      columns: keys.names.map { .init($0) } + [
        .init("time_value"), .init("issue"), .init("lag", isNumeric: true),
      ] + valueNames.map { .init($0, isNumeric: true) },
      rows: issues.map {
        $0.key.values + [
          timeType.text(of: $0.time), issueType.text(of: $0.issue), String(lag(from: $0.time, to: $0.issue)),
        ] + $0.values.map(TableData.text)
      })
  }
}
