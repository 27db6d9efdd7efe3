import Bytes
import Tabular

/// A table read to its end: names, fields, and lines.
struct ReadTable: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []

  init(
    _ bytes: [UInt8], separator: TableSeparator = .comma, hasHeader: Bool = true, limits: TableLimits = TableLimits(),
    chunkSize: Int = 1 << 17
  ) throws(TabularError) {
    let source: ByteSource
    do throws(ByteSourceError) { source = try ByteSource(bytes: bytes) } catch { throw .unreadable(error) }
    var reader = try TableReader(
      source, separator: separator, hasHeader: hasHeader, limits: limits, chunkSize: chunkSize)
    header = reader.header
    while let row = try reader.next() {
      rows.append((0..<row.count).map(row.text))
      lines.append(row.line)
    }
  }

  init(
    _ text: String, separator: TableSeparator = .comma, hasHeader: Bool = true, limits: TableLimits = TableLimits()
  ) throws(TabularError) {
    try self.init(Array(text.utf8), separator: separator, hasHeader: hasHeader, limits: limits)
  }

  /// What reading gives, be it an error.
  static func result(_ bytes: [UInt8], hasHeader: Bool = false, chunkSize: Int = 1 << 17) -> Result<
    ReadTable, TabularError
  > {
    Result { () throws(TabularError) in try ReadTable(bytes, hasHeader: hasHeader, chunkSize: chunkSize) }
  }
}
