internal import Tabular

/// The characters of a graph in graph6, each of six bits.
struct Graph6Digits {
  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    index = start
  }

  var remaining: Int { bytes.count - index }
  var position: TextPosition { TextPosition(line: 1, column: index + 1) }
  var end: TextPosition { TextPosition(line: 1, column: bytes.count + 1) }

  mutating func next() throws(GraphReadingError) -> UInt8 {
    guard index < bytes.count else { throw .malformed(.unexpected(nil, expected: .value), at: position) }
    let byte = bytes[index]
    guard (63...126).contains(byte) else {
      let found = Unicode.Scalar(byte).isASCII ? String(Unicode.Scalar(byte)) : ""
      throw .malformed(.unexpected(found, expected: .value), at: position)
    }
    index += 1
    return byte - 63
  }

  /// One character below 63; or `~` and three; or `~~` and six.
  mutating func nodeCount() throws(GraphReadingError) -> Int {
    let first = index < bytes.count ? bytes[index] : 0
    if first == UInt8(ascii: ":") || first == UInt8(ascii: "&") {
      throw .malformed(.unsupported(first == UInt8(ascii: ":") ? "sparse6" : "digraph6"), at: position)
    }
    let digit = try next()
    guard digit == 63 else { return Int(digit) }
    let isLong = index < bytes.count && bytes[index] == 126
    if isLong { index += 1 }
    var count = 0
    for _ in 0..<(isLong ? 6 : 3) { count = count << 6 | Int(try next()) }
    return count
  }

  /// Nothing but the end of the line may follow.
  mutating func finish() throws(GraphReadingError) {
    while index < bytes.count, bytes[index] == 0x0a || bytes[index] == 0x0d { index += 1 }
    guard index == bytes.count else { throw .malformed(.severalGraphs, at: TextPosition(line: 2, column: 1)) }
  }
}
