internal import Bytes
internal import Tabular

/// The lines of a text, one after another, in memory that does not grow with their number.
struct LineReader {
  /// The most bytes of a line.
  let limit: Int

  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var unread = 0..<0
  private var isAtEnd = false
  /// The number of lines read so far.
  private(set) var count = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// The next line, or nil behind the last; nothing follows the last line end.
  mutating func next(of source: inout ByteSource) throws(GraphReadingError) -> TextLine? {
    var bytes: [UInt8] = []
    while true {
      let end = chunk[unread].firstIndex(of: UInt8(ascii: "\n"))
      bytes += chunk[unread.lowerBound..<(end ?? unread.upperBound)]
      guard bytes.count <= limit else {
        throw .malformed(.lineTooLong(limit: limit), at: TextPosition(line: count + 1, column: 1))
      }
      if let end {
        unread = end + 1..<unread.upperBound
        break
      }
      unread = 0..<0
      if !isAtEnd {
        let read: Int
        do { read = try source.read(into: &chunk) } catch { throw .source(error) }
        unread = 0..<read
        isAtEnd = read < chunk.count
      }
      if unread.isEmpty {
        guard !bytes.isEmpty else { return nil }
        break
      }
    }
    count += 1
    return TextLine(bytes, number: count)
  }

  /// The next line with a character other than blanks that does not begin with one of these.
  mutating func nextContent(
    of source: inout ByteSource, comments: [UInt8] = []
  ) throws(GraphReadingError) -> TextLine? {
    while let line = try next(of: &source) {
      if let first = line.firstVisible, !comments.contains(first) { return line }
    }
    return nil
  }

  /// Behind the last line.
  var end: TextPosition { TextPosition(line: count + 1, column: 1) }
}
