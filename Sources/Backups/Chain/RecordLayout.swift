import Kernels

/// How the fields of a backup's rows become records.
struct RecordLayout: Hashable {
  let columns: Int
  let selection: RowSelection
  let syntax: RowSyntax
  let charset: RowCharset
  /// The column of the rows by whose whole numbers a dump is sorted.
  let order: Int?

  /// Finds columns by their names, wherever they stand.
  init(_ issueColumns: IssueColumns, header: RowHeader, file: String) throws(BackupError) {
    let names = header.columns.map(\.name)
    var chosen: [Int] = []
    for column in issueColumns.key {
      guard let index = names.firstIndex(of: column.name) else {
        throw .noColumn(column.name, file: file, columns: names)
      }
      chosen.append(index)
    }
    for column in issueColumns.compared {
      guard let index = names.firstIndex(of: column.name) else { throw .columnDropped(column.name, file: file) }
      chosen.append(index)
    }
    columns = header.columns.count
    selection = RowSelection(chosen)
    syntax = header.syntax
    charset = header.charset
    let key = header.schema?.primaryKey ?? []
    order = key.count == 1 ? names.firstIndex(of: key[0]) : nil
  }
}
