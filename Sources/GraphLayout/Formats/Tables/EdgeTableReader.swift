internal import Bytes
internal import Tabular

/// Reads a table with a row for each edge.
///
/// The header names the columns of the ends, as `source,target` or one of the other pairs that are known, and may name `weight` (or
/// `value`) and `type`, which is `directed` for edges that have a direction; other columns are left unread, and so is letter case.
/// A table without a header begins with two whole numbers; its third column is the weight where it is a number.
enum EdgeTableReader {
  static let endNames = [
    ("source", "target"), ("from", "to"), ("src", "dst"), ("tail", "head"), ("node1", "node2"), ("node_1", "node_2"),
    ("id1", "id2"), ("id_1", "id_2"), ("u", "v"), ("a", "b"), ("start", "end"), ("i", "j"),
  ]

  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    let bytes = try source.readText()
    let text: ByteSource
    do { text = try ByteSource(bytes: bytes) } catch { throw .source(error) }
    var reader: TableReader
    do { reader = try TableReader(text, separator: separator(of: bytes), hasHeader: false) } catch {
      throw .table(error)
    }
    var draft = GraphDraft()
    guard let first = try row(&reader) else { return try draft.numberedGraph() }
    let columns = try EdgeColumns(first)
    if !columns.hasHeader { try columns.addEdge(of: first, to: &draft) }
    while let row = try row(&reader) { try columns.addEdge(of: row, to: &draft) }
    return try draft.numberedGraph()
  }

  private static func row(_ reader: inout TableReader) throws(GraphReadingError) -> TableRow? {
    do { return try reader.next() } catch { throw .table(error) }
  }

  /// The separator that the first line with characters has most of, outside of quotes.
  private static func separator(of bytes: [UInt8]) -> TableSeparator {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 0x0a || $0 == 0x0d }) {
      if byte == 0x0a || byte == 0x0d { break }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [TableSeparator] = [.comma, .semicolon, .tab, .bar]
    func count(_ separator: TableSeparator) -> Int { counts[separator.byte] ?? 0 }
    return candidates.reduce(.comma) { count($1) > count($0) ? $1 : $0 }
  }
}
