import Bytes
import Notebook
import Tabular

extension TableData {
  /// The most rows that a page's table is made from.
  private static let rowLimit = 1_000_000

  /// A CSV or TSV file; a column is numeric if every text in it is a number or empty.
  init(reading file: InputFile) throws {
    let isTabbed = file.name.hasSuffix(".tsv") || file.name.hasSuffix(".tsv.gz")
    var reader = try TableReader(ByteSource(path: file.location), separator: isTabbed ? .tab : .comma)
    var isNumeric = [Bool](repeating: true, count: reader.header.count)
    var rows: [[String]] = []
    while let row = try reader.next() {
      guard rows.count < Self.rowLimit else {
        throw CellError(
          code: "too-large", "\(file.name) has more than \(Self.rowLimit) rows", field: ["file"],
          hint: "cut the file down to what a reader can use")
      }
      for index in isNumeric.indices where isNumeric[index] && !row.isEmpty(index) && row.double(index) == nil {
        isNumeric[index] = false
      }
      rows.append((0..<row.count).map(row.text))
    }
    self.init(columns: zip(reader.header, isNumeric).map { Column($0, isNumeric: $1 && !rows.isEmpty) }, rows: rows)
  }
}
