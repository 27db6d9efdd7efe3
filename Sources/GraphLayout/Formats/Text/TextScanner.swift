internal import Tabular

/// A text of which tokens are read, and how far it has been read.
struct TextScanner {
  let bytes: [UInt8]
  var index = 0
  /// A place whose line and column are known.
  private var known = (index: 0, line: 1, column: 1)

  /// Skips a byte-order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      index = 3
      known.index = 3
    }
  }

  /// The byte to be read next, or nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  func byte(after count: Int) -> UInt8? { index + count < bytes.count ? bytes[index + count] : nil }

  /// The place of what is to be read next.
  var position: TextPosition {
    mutating get { position(at: index) }
  }

  /// The place of a byte; takes time proportional to its distance from the last one asked for, if it comes behind.
  mutating func position(at index: Int) -> TextPosition {
    if index < known.index { known = (0, 1, 1) }
    for place in known.index..<index {
      switch bytes[place] {
      case UInt8(ascii: "\n"): known = (place + 1, known.line + 1, 1)
      case 0x80...0xbf: break  // the rest of a scalar
      default: known.column += 1
      }
    }
    known.index = index
    return TextPosition(line: known.line, column: known.column)
  }

  mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
  }

  mutating func skipBlanks() { skip { $0 == 0x20 || (0x09...0x0d).contains($0) } }

  /// Steps over these characters if they come next.
  mutating func skip(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  /// Bytes of the text, which have to be UTF-8.
  mutating func text(_ content: some Collection<UInt8>, at start: Int) throws(GraphReadingError) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .malformed(.notUTF8, at: position(at: start))
    }
    return text
  }

  /// The fault that something else comes next, which is named by its first characters.
  mutating func unexpected(_ expected: GraphToken) -> GraphReadingError {
    let position = position
    // A word, else a single character.
    var end = index
    while end < bytes.count, end < index + 40, bytes[end] >= 0x80 || Self.isWord(bytes[end]) { end += 1 }
    if end == index, end < bytes.count { end += 1 }
    let found = index < bytes.count ? String(decoding: bytes[index..<end], as: UTF8.self) : nil
    return .malformed(.unexpected(found, expected: expected), at: position)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
