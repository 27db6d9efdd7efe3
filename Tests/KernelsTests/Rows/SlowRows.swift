/// Reads rows byte by byte, the slow and obvious way, from bytes that hold nothing else.
struct SlowRows {
  /// The fields of each row as they are written; nil where the bytes are not whole rows of that many columns and nothing else.
  static func read(_ text: [UInt8], columns: Int, hasEscapes: Bool) -> [[String]]? {
    var reader = SlowRows(text: text, hasEscapes: hasEscapes)
    var rows: [[String]] = []
    while true {
      reader.skipSpace()
      if reader.peek == "," { reader.place += 1 }
      reader.skipSpace()
      guard reader.peek != nil else { return rows }
      guard reader.take("("), let row = reader.row(), row.count == columns else { return nil }
      rows.append(row)
    }
  }

  private let text: [UInt8]
  private let hasEscapes: Bool
  private var place = 0

  private init(text: [UInt8], hasEscapes: Bool) {
    self.text = text
    self.hasEscapes = hasEscapes
  }

  private var peek: Character? { place < text.count ? Character(Unicode.Scalar(text[place])) : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < text.count, text[place] == 0x20 || (0x09...0x0D).contains(text[place]) { place += 1 }
  }

  private mutating func row() -> [String]? {
    var fields: [String] = []
    while let field = field() {
      fields.append(field)
      skipSpace()
      if take(")") { return fields }
      guard take(",") else { return nil }
    }
    return nil
  }

  /// A word, a text, or a word right before a text; between `_charset` and its text there may be spaces.
  private mutating func field() -> String? {
    skipSpace()
    let start = place
    while place < text.count, text[place] > 0x20, text[place] != 0x7F, !",()';".utf8.contains(text[place]) {
      place += 1
    }
    var end = place
    let word = text[start..<end]
    if word.first == UInt8(ascii: "_") { skipSpace() }
    if take("'") {
      let escapes =
        hasEscapes || word.count == 1 && (word.first == UInt8(ascii: "e") || word.first == UInt8(ascii: "E"))
      guard skipText(hasEscapes: escapes) else { return nil }
      end = place
    }
    return end > start ? String(decoding: text[start..<end], as: UTF8.self) : nil
  }

  /// Goes to behind the closing quote.
  private mutating func skipText(hasEscapes: Bool) -> Bool {
    while let character = peek {
      place += 1
      if character == "\\", hasEscapes {
        place += 1
      } else if character == "'" {
        guard peek == "'" else { return true }
        place += 1
      }
    }
    return false
  }
}
