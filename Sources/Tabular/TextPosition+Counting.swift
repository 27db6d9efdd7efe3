extension TextPosition {
  /// The place of a byte, counted from a place on a line, its start if no column is given.
  init(of end: Int, in buffer: [UInt8], from start: Int, line: Int, column: Int = 1) {
    let bytes = buffer.span
    var line = line
    var column = column
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "\r") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n"):
        break  // one line end of two bytes
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        line += 1
        column = 1
      case 0x80...0xBF:
        break  // the rest of a scalar
      default:
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
