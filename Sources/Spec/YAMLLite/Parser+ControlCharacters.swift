extension Parser {
  /// Reports characters that YAML does not allow, wherever they stand: controls but tabs and line ends, byte order
  /// marks behind the start, and what is no character.
  mutating func reportControlCharacters() {
    let bytes = scanner.bytes
    var lines = scanner
    for index in scanner.offset..<bytes.count - 1 {
      if bytes[index] == .lineFeed {
        lines.offset = index
        lines.skipLine()
      } else if let length = controlLength(at: index) {
        let scalar = scanner.text(index..<index + length).unicodeScalars.first ?? "\u{FFFD}"
        report(.controlCharacter(scalar), SourceSpan(lines.location(at: index), lines.location(at: index + length)))
      }
    }
  }

  /// The number of bytes of a character that is not allowed; nil for all others.
  private func controlLength(at index: Int) -> Int? {
    let bytes = scanner.bytes
    switch bytes[index] {
    case .tab, .lineFeed: return nil
    case .carriageReturn: return bytes[index + 1] == .lineFeed ? nil : 1
    case 0x00..<0x20, 0x7F: return 1
    case 0xC2: return bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85 ? 2 : nil
    case 0xEF:
      let isByteOrderMark = bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
      let isNoncharacter = bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      return isByteOrderMark || isNoncharacter ? 3 : nil
    default: return nil
    }
  }
}
