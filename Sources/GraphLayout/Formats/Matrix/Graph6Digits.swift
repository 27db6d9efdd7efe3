internal import Tabular

/// The characters of a graph in graph6, each of six bits.
struct Graph6Digits {
  /// The first line.
  private let bytes: ArraySlice<UInt8>
  private let hasMoreLines: Bool
  private var index = 0

  /// From a whole file, which may begin with `>>graph6<<`.
  init(_ file: [UInt8]) {
    let line = file.prefix { $0 != 0x0a }
    hasMoreLines = file.dropFirst(line.count).contains { $0 != 0x0a && $0 != 0x0d }
    bytes = line.last == 0x0d ? line.dropLast() : line
    let header = ">>graph6<<".utf8
    if bytes.starts(with: header) { index = header.count }
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
    guard index == bytes.count else { throw .malformed(.unexpected(nil, expected: .end), at: position) }
    if hasMoreLines { throw .malformed(.severalGraphs, at: TextPosition(line: 2, column: 1)) }
  }
}
