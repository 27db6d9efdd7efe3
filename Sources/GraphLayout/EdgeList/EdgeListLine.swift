internal import Bytes

/// A line of an edge list and how far it has been read.
struct EdgeListLine {
  struct Field {
    var text: String
    var column: Int
  }

  private let bytes: ArraySlice<UInt8>
  private let number: Int
  private let isSeparatedByTabs: Bool
  private var index: Int

  /// Bytes without the line feed; a carriage return at their end does not count.
  init(_ bytes: [UInt8], number: Int) {
    self.bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
    self.number = number
    isSeparatedByTabs = bytes.contains(UInt8(ascii: "\t"))
    index = 0
  }

  /// The next byte that is neither blank nor tab.
  var firstVisible: UInt8? {
    bytes[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }

  /// The byte to be read next, or nil at the end.
  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
  }

  private mutating func skipBlanks() {
    skip { $0 == UInt8(ascii: " ") }
  }

  /// The number after `# n:`, or nil if the comment says something else.
  mutating func announcedNodeCount() throws(EdgeListError) -> (value: Int, column: Int)? {
    skip { $0 != UInt8(ascii: "#") }
    skip { $0 == UInt8(ascii: "#") }
    skipBlanks()
    guard bytes[index...].starts(with: "n:".utf8) else { return nil }
    index += 2
    skipBlanks()
    let start = index
    skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isEnd = next.map { [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "\t")].contains($0) } ?? true
    guard isEnd, let value = ASCIINumber.integer(bytes[start..<index]) else {
      throw .invalidNodeCount(line: number, column: column(at: start))
    }
    return (value, column(at: start))
  }

  /// The next field.
  mutating func field() throws(EdgeListError) -> Field {
    let isSeparator: (UInt8) -> Bool =
      isSeparatedByTabs
      ? { $0 == UInt8(ascii: "\t") } : { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    if !isSeparatedByTabs { skip(isSeparator) }
    skipBlanks()
    let start = index
    skip { !isSeparator($0) }
    var end = index
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > start else { throw .missingNode(line: number, column: column(at: start)) }
    if isSeparatedByTabs { index += next == nil ? 0 : 1 }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw .notUTF8(line: number, column: column(at: start))
    }
    return Field(text: text, column: column(at: start))
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while let byte = next, isSkipped(byte) { index += 1 }
  }

  /// Every scalar has one byte that is no continuation byte.
  private func column(at index: Int) -> Int {
    1 + bytes[..<index].count { $0 & 0xc0 != 0x80 }
  }
}
