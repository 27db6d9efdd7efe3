internal import Bytes
internal import Tabular

/// A line of a text and how far it has been read.
struct TextLine {
  struct Field {
    var text: String
    var position: TextPosition
  }

  /// What stands between the fields of a line.
  enum Separator {
    case tab
    /// Any number of blanks and tabs.
    case blanks
    /// Any number of blanks, tabs and commas.
    case blanksAndCommas

    fileprivate func contains(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "\t"): true
      case UInt8(ascii: " "): self != .tab
      case UInt8(ascii: ","): self == .blanksAndCommas
      default: false
      }
    }
  }

  let number: Int
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// A place whose column is known.
  private var known = (index: 0, column: 1)

  /// Bytes without the line feed; a carriage return at their end does not count, nor does a byte-order mark on the first line.
  init(_ bytes: [UInt8], number: Int) {
    self.number = number
    let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
    self.bytes = number == 1 && content.starts(with: [0xef, 0xbb, 0xbf]) ? content.dropFirst(3) : content
    index = self.bytes.startIndex
    known.index = index
  }

  var start: TextPosition { TextPosition(line: number, column: 1) }

  /// Tabs where there are any, else blanks and commas.
  var likelySeparator: Separator { bytes.contains(UInt8(ascii: "\t")) ? .tab : .blanksAndCommas }

  /// The next byte that is neither blank nor tab.
  var firstVisible: UInt8? { bytes[index...].first { !Separator.blanks.contains($0) } }

  /// The byte to be read next, or nil at the end.
  var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// The place of what is to be read next.
  var position: TextPosition {
    mutating get { position(at: index) }
  }

  mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while let byte = next, isSkipped(byte) { index += 1 }
  }

  mutating func skipBlanks() { skip(Separator.blanks.contains) }

  /// Steps over these characters if they come next.
  mutating func skip(_ prefix: String) -> Bool {
    guard bytes[index...].starts(with: prefix.utf8) else { return false }
    index += prefix.utf8.count
    return true
  }

  /// The next field without blanks around it, or nil at the end of the line; only between tabs can one be empty.
  mutating func field(_ separator: Separator = .blanks) throws(GraphReadingError) -> Field? {
    if separator != .tab { skip(separator.contains) }
    guard index < bytes.endIndex else { return nil }
    skip { $0 == UInt8(ascii: " ") }
    let start = index
    skip { !separator.contains($0) }
    var end = index
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if separator == .tab, index < bytes.endIndex { index += 1 }
    return Field(text: try text(start..<end), position: position(at: start))
  }

  /// The next field between blanks, which may stand within quotes and then holds blanks.
  ///
  /// - Parameter escapes: Whether a backslash takes the next character as it is.
  mutating func quotedField(escapes: Bool) throws(GraphReadingError) -> Field? {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { return try field() }
    let start = position
    index += 1
    let first = index
    var content: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      index += 1
      if escapes, byte == UInt8(ascii: "\\"), let escaped = next {
        index += 1
        if escaped != UInt8(ascii: "\"") { content.append(byte) }
        content.append(escaped)
      } else {
        content.append(byte)
      }
    }
    guard next != nil else { throw .malformed(.unterminated(.text), at: start) }
    index += 1
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .malformed(.notUTF8, at: position(at: first))
    }
    return Field(text: text, position: start)
  }

  /// All that is left, without blanks around it.
  mutating func rest() throws(GraphReadingError) -> Field {
    skipBlanks()
    let start = index
    index = bytes.endIndex
    var end = index
    while end > start, Separator.blanks.contains(bytes[end - 1]) { end -= 1 }
    return Field(text: try text(start..<end), position: position(at: start))
  }

  private mutating func text(_ range: Range<Int>) throws(GraphReadingError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw .malformed(.notUTF8, at: position(at: range.lowerBound))
    }
    return text
  }

  /// Every scalar has one byte that is no continuation byte.
  private mutating func position(at index: Int) -> TextPosition {
    if index < known.index { known = (bytes.startIndex, 1) }
    known.column += bytes[known.index..<index].count { $0 & 0xc0 != 0x80 }
    known.index = index
    return TextPosition(line: number, column: known.column)
  }
}
