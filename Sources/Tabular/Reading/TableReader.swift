public import Bytes

/// The rows of a CSV or TSV text, one after another, in memory that does not grow with the table.
///
/// ```swift
/// var reader = try TableReader(ByteSource(path: "issues.csv.gz"))
/// let value = try reader.column("value")
/// while let row = try reader.next() { use(row.double(value)) }
/// ```
///
/// The text is UTF-8 as of RFC 4180: a field may stand within quotes, which then hold separators, line ends and doubled quotes. A
/// byte-order mark is skipped, and so are lines without any character; lines end with LF, CR LF or CR, the last need not.
/// Spaces belong to their fields. Every row has as many fields as the first. What breaks these rules is an error with its
/// line and column, which every later call repeats.
public struct TableReader: ~Copyable {
  /// The names of the columns, which may repeat; empty if the table has no header.
  public private(set) var header: [String] = []

  private var source: ByteSource
  private var scanner: RowScanner
  private var buffer: [UInt8]
  /// The bytes of the buffer that were read and not yet scanned.
  private var unread = 0..<0
  private var isLast = false
  private var census: ByteCensus
  private var line = 1
  private var width: Int?
  private var failure: TabularError?

  /// Begins to read a table, with its header if it has one.
  public init(
    _ source: consuming ByteSource, separator: TableSeparator = .comma, hasHeader: Bool = true,
    limits: TableLimits = TableLimits()
  ) throws(TabularError) {
    try self.init(source, separator: separator, hasHeader: hasHeader, limits: limits, chunkSize: 1 << 17)
  }

  /// Begins to read a table in chunks of so many bytes, at least 3.
  package init(
    _ source: consuming ByteSource, separator: TableSeparator = .comma, hasHeader: Bool = true,
    limits: TableLimits = TableLimits(), chunkSize: Int
  ) throws(TabularError) {
    self.source = source
    scanner = RowScanner(separator: separator, limits: limits)
    buffer = [UInt8](repeating: 0, count: chunkSize)
    census = ByteCensus([])
    try refill()
    if buffer[unread].starts(with: [0xEF, 0xBB, 0xBF]) { unread.removeFirst(3) }
    if hasHeader {
      guard let row = try next() else { throw .malformed(.noHeader, at: TextPosition(line: line, column: 1)) }
      header = (0..<row.count).map(row.text)
    }
  }

  /// The number of the column with a name.
  public func column(_ name: String) throws(TabularError) -> Int {
    let columns = header.indices.filter { header[$0] == name }
    guard let column = columns.first else { throw .noColumn(name: name) }
    guard columns.count == 1 else { throw .ambiguousColumn(name: name, columns: columns) }
    return column
  }

  /// The next row, or nil behind the last.
  public mutating func next() throws(TabularError) -> TableRow? {
    if let failure { throw failure }
    do throws(TabularError) {
      return try scanRow()
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func scanRow() throws(TabularError) -> TableRow? {
    while true {
      let blank = scanner.skipBlankLines(buffer, in: unread, isLast: isLast)
      unread = blank.next..<unread.upperBound
      line += blank.lineEnds
      if unread.isEmpty, isLast { return nil }
      let start = unread.lowerBound
      switch scanner.scan(buffer, in: unread, isLast: isLast) {
      case .row(let next, let lineEnds):
        let row = TableRow(buffer: buffer, fields: scanner.fields, start: start, line: line, column: 1)
        try check(row, in: start..<next)
        unread = next..<unread.upperBound
        line += lineEnds
        return row
      case .incomplete:
        try checkLength(unread.count)
        try refill()
      case .fault(let fault, let index):
        throw malformed(fault, at: index, in: unread)
      }
    }
  }

  /// Reads on behind the bytes that were not yet scanned, in a larger buffer if they fill it.
  private mutating func refill() throws(TabularError) {
    if unread.count == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    do throws(ByteSourceError) {
      let end = try source.refill(&buffer, keeping: unread)
      unread = 0..<end
    } catch {
      throw .unreadable(error)
    }
    isLast = unread.count < buffer.count
    census = ByteCensus(buffer[unread])
  }

  // MARK: Checks

  private mutating func check(_ row: TableRow, in range: Range<Int>) throws(TabularError) {
    try checkLength(range.count)
    if census.hasNUL, let index = buffer[range].firstIndex(of: 0) { throw malformed(.nul, at: index, in: range) }
    if !census.isASCII, let index = Self.firstInvalid(in: buffer[range]) {
      throw malformed(.invalidUTF8, at: index, in: range)
    }
    let expected = width ?? row.count
    width = expected
    guard row.count == expected else {
      throw .malformed(.raggedRow(expected: expected, found: row.count), at: row.position(beyond: expected))
    }
  }

  private func checkLength(_ count: Int) throws(TabularError) {
    guard count <= scanner.limits.row else {
      throw .malformed(.rowTooLong(limit: scanner.limits.row), at: TextPosition(line: line, column: 1))
    }
  }

  private func malformed(_ fault: TableFault, at index: Int, in row: Range<Int>) -> TabularError {
    .malformed(fault, at: TextPosition(of: index, in: buffer, from: row.lowerBound, line: line))
  }

  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }
}
