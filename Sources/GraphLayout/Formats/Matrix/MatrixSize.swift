internal import Tabular

/// The line of a Matrix Market file that says how large the matrix is.
struct MatrixSize {
  let line: Int
  let nodeCount: Int
  /// The number of values that follow.
  let entryCount: Int

  init(_ line: inout TextLine, banner: MatrixBanner) throws(GraphReadingError) {
    self.line = line.number
    let start = line.start
    let rows = try line.count("rows")
    let columns = try line.count("columns")
    guard rows == columns else { throw .malformed(.notSquare(rows: rows, columns: columns), at: start) }
    guard rows <= Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: start) }
    nodeCount = rows
    switch banner.form {
    case .coordinate:
      entryCount = try line.count("entries")
    case .array:
      let rowsBelow = rows - banner.firstRow(ofColumn: 0)
      entryCount = banner.symmetry == .general ? rows * rows : (rows == 0 ? 0 : rowsBelow * (rowsBelow + 1) / 2)
    }
  }
}
