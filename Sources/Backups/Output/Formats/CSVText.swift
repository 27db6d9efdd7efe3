/// Fields of CSV (RFC 4180).
enum CSVText {
  /// Appends a text, within quotes where it needs them or is empty: an empty field without quotes is NULL.
  ///
  /// Bytes that are no UTF-8 are written as `0x` and hexadecimal digits.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to line: inout [UInt8]) {
    var needsQuotes = range.isEmpty
    var union: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      union |= byte
      needsQuotes =
        needsQuotes || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if union >= 0x80, !PlainText.isText(bytes, range) {
      line.append(contentsOf: PlainText.hexadecimal(bytes[range]))
    } else if needsQuotes {
      line.append(UInt8(ascii: "\""))
      for index in range {
        if bytes[index] == UInt8(ascii: "\"") { line.append(UInt8(ascii: "\"")) }
        line.append(bytes[index])
      }
      line.append(UInt8(ascii: "\""))
    } else {
      line.append(contentsOf: bytes[range])
    }
  }
}
