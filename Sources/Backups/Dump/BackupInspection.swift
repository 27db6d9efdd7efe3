import Dates
import Kernels

/// The tables of a backup, with the numbers of their rows.
public struct BackupInspection: Sendable {
  public struct Table: Hashable, Sendable {
    public internal(set) var schema: TableSchema
    public internal(set) var rows = 0
  }

  /// In the order in which the file names them.
  public private(set) var tables: [Table] = []

  /// Reads the whole file.
  public init(path: String) throws(BackupError) {
    let isCSV = BackupFile(path: path, date: .earliest).isCSV
    let text = try DumpText(
      path: path, window: 1 << 18, limit: 1 << 28, decoderMemory: 160 << 20)
    var reader = DumpReader(text, isCSV: isCSV)
    while let event = try reader.next() {
      switch event {
      case .table(let schema): tables[index(of: schema.name)].schema = schema
      case .rows(let header):
        let index = index(of: header.table)
        if tables[index].schema.columns.isEmpty { tables[index].schema.columns = header.columns }
        tables[index].rows += try Self.count(&reader, header)
      }
    }
  }

  private mutating func index(of name: String) -> Int {
    if let index = tables.firstIndex(where: { $0.schema.name == name }) { return index }
    tables.append(Table(schema: TableSchema(name: name, columns: [])))
    return tables.count - 1
  }

  private static func count(_ reader: inout DumpReader, _ header: RowHeader) throws(BackupError) -> Int {
    guard !header.columns.isEmpty else {
      try reader.skipRows()
      return 0
    }
    var rows = RowTable(columns: header.columns.count, capacity: 256)
    var count = 0
    while true {
      let (next, stop) = rows.scan(reader.text.buffer, in: reader.text.unread, syntax: header.syntax)
      count += rows.count
      reader.text.skip(to: next)
      switch stop {
      case .full: continue
      case .end: return count
      case .fault(let place): throw reader.text.fault(.row(columns: header.columns.count), at: place)
      case .incomplete:
        if try reader.text.refill() { continue }
        guard header.syntax == .csvLines else { throw reader.text.fault(.unexpectedEnd) }
        if reader.text.unread.isEmpty { return count }
        let left = reader.text.unread.count
        reader.text.endLastLine()
        guard reader.text.unread.count > left else { throw reader.text.fault(.unexpectedEnd) }
      }
    }
  }
}
