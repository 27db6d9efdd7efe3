public import Bytes

/// The objects of a JSON text as rows of a table, one after another, in memory that does not grow with the table.
///
/// The text holds JSON Lines, or an array of objects, or an object whose member `epidata` is such an array: an answer of the COVIDcast
/// API. The names in the first object are the columns; of a later object other names are not read, and a name that it does not have
/// is an empty field, as null is. What is not JSON is an error with its line and column, which every later call repeats.
public struct JSONTableReader: ~Copyable {
  /// The names of the columns, distinct; empty if there is no object.
  public private(set) var header: [String] = []

  private enum Container {
    case unknown, lines, array, envelope, end
  }

  private var source: ByteSource
  private var scanner: ObjectScanner
  private var buffer: [UInt8]
  /// The bytes of the buffer that were read and not yet scanned.
  private var unread = 0..<0
  private var isLast = false
  private var line = 1
  private var column = 1
  private var container = Container.unknown
  private var first: TableRow?
  private var hasRow = false
  private var failure: TabularError?

  /// Begins to read a table: reads its first object.
  public init(_ source: consuming ByteSource, limits: TableLimits = TableLimits()) throws(TabularError) {
    try self.init(source, limits: limits, chunkSize: 1 << 17)
  }

  /// Begins to read a table in chunks of so many bytes.
  package init(
    _ source: consuming ByteSource, limits: TableLimits = TableLimits(), chunkSize: Int
  ) throws(TabularError) {
    self.source = source
    scanner = ObjectScanner(limits: limits)
    buffer = [UInt8](repeating: 0, count: chunkSize)
    try refill()
    if buffer[unread].starts(with: [0xEF, 0xBB, 0xBF]) { unread.removeFirst(3) }
    first = try scanRow()
  }

  /// The next object, or nil behind the last.
  public mutating func next() throws(TabularError) -> TableRow? {
    if let failure { throw failure }
    if let row = first {
      first = nil
      return row
    }
    do throws(TabularError) {
      return try scanRow()
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func scanRow() throws(TabularError) -> TableRow? {
    var isAtObject = try advance()
    while isAtObject {
      switch scanner.scan(buffer, in: unread, envelope: hasRow || container == .array ? nil : "epidata") {
      case .object(let next):
        try check(unread.lowerBound..<next)
        let row = row(in: unread.lowerBound..<next)
        take(to: next)
        hasRow = true
        return row
      case .rows(let next):
        container = .envelope
        take(to: next)
        hasRow = true
        isAtObject = try advance()
      case .incomplete:
        guard unread.count <= scanner.limits.row else {
          throw .malformed(.rowTooLong(limit: scanner.limits.row), at: TextPosition(line: line, column: column))
        }
        guard !isLast else { throw malformed(.unterminatedJSON, at: unread.upperBound) }
        try refill()
      case .fault(let fault, let index):
        throw malformed(fault, at: index)
      }
    }
    return nil
  }

  /// Whether no object of an array has been read, so that no comma is needed.
  private var isAtStart = true

  /// Goes to the next object; false behind the last.
  private mutating func advance() throws(TabularError) -> Bool {
    while let byte = try peek() {
      switch (container, byte) {
      case (.unknown, UInt8(ascii: "[")):
        container = .array
        take(to: unread.lowerBound + 1)
      case (.unknown, _):
        container = .lines
      case (.lines, _):
        return true
      case (.array, UInt8(ascii: "]")), (.envelope, UInt8(ascii: "]")):
        take(to: unread.lowerBound + 1)
        try finish(container)
        container = .end
        return false
      case (.array, UInt8(ascii: ",")) where !isAtStart, (.envelope, UInt8(ascii: ",")) where !isAtStart:
        take(to: unread.lowerBound + 1)
        guard try peek() != nil else { break }
        isAtStart = false
        return true
      case (.array, _), (.envelope, _):
        guard isAtStart else { throw malformed(.notJSON(expected: .commaOrBracket), at: unread.lowerBound) }
        isAtStart = false
        return true
      case (.end, _):
        return false
      }
    }
    guard container == .array || container == .envelope else { return false }
    throw malformed(.unterminatedJSON, at: unread.upperBound)
  }

  /// Holds what follows the rows against what must: nothing, or the other members of an envelope.
  private mutating func finish(_ container: Container) throws(TabularError) {
    var last: UInt8?
    while let byte = try peek() {
      guard container == .envelope else { throw malformed(.notJSON(expected: .end), at: unread.lowerBound) }
      last = byte
      take(to: unread.lowerBound + 1)
    }
    if container == .envelope, last != UInt8(ascii: "}") { throw malformed(.unterminatedJSON, at: unread.upperBound) }
  }

  /// The next byte that is no white space.
  private mutating func peek() throws(TabularError) -> UInt8? {
    while true {
      let next = ObjectScanner.skipSpace(buffer.span.extracting(..<unread.upperBound), unread.lowerBound)
      take(to: next)
      if !unread.isEmpty { return buffer[unread.lowerBound] }
      guard !isLast else { return nil }
      try refill()
    }
  }

  private mutating func take(to next: Int) {
    for index in unread.lowerBound..<next {
      switch buffer[index] {
      case UInt8(ascii: "\n"):
        line += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
    }
    unread = next..<unread.upperBound
  }

  /// The fields of the object that was scanned, in the order of the header.
  private mutating func row(in range: Range<Int>) -> TableRow {
    let members = scanner.members
    if !hasRow || container == .envelope && header.isEmpty {
      for member in members {
        let name = text(member.name)
        if !header.contains(name) { header.append(name) }
      }
    }
    var fields = header.map { _ in FieldRange(content: range.lowerBound..<range.lowerBound, isQuoted: false) }
    for (position, member) in members.enumerated() {
      if position < header.count, member.name.escape == .none,
        buffer[member.name.content].elementsEqual(header[position].utf8)
      {
        fields[position] = member.value
      } else if let position = header.firstIndex(of: text(member.name)) {
        fields[position] = member.value
      }
    }
    return TableRow(buffer: buffer, fields: fields, start: range.lowerBound, line: line, column: column)
  }

  private func text(_ field: FieldRange) -> String {
    String(
      decoding: field.escape == .none ? buffer[field.content] : JSONString.unescaped(buffer[field.content]),
      as: UTF8.self)
  }

  /// Reads on behind the bytes that were not yet scanned, in a larger buffer if they fill it.
  private mutating func refill() throws(TabularError) {
    if unread.count == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    do throws(ByteSourceError) {
      unread = 0..<(try source.refill(&buffer, keeping: unread))
    } catch {
      throw .unreadable(error)
    }
    isLast = unread.count < buffer.count
  }

  private func check(_ range: Range<Int>) throws(TabularError) {
    let census = ByteCensus(buffer[range])
    if census.hasNUL, let index = buffer[range].firstIndex(of: 0) { throw malformed(.nul, at: index) }
    if !census.isASCII, let index = TableReader.firstInvalid(in: buffer[range]) {
      throw malformed(.invalidUTF8, at: index)
    }
  }

  private func malformed(_ fault: TableFault, at index: Int) -> TabularError {
    .malformed(fault, at: TextPosition(of: index, in: buffer, from: unread.lowerBound, line: line, column: column))
  }
}
