/// A word, name, text or sign between the rows of a dump.
enum DumpToken: Hashable {
  /// A keyword, a name without quotes or a number, as it is written.
  case word([UInt8])
  /// A name within backticks or double quotes.
  case name([UInt8])
  /// A text within quotes, escapes left as they are.
  case text([UInt8])
  case sign(UInt8)

  /// Whether the token is a keyword, whatever its case.
  func isKeyword(_ keyword: String) -> Bool {
    guard case .word(let bytes) = self, bytes.count == keyword.utf8.count else { return false }
    return zip(bytes, keyword.utf8).allSatisfy { ($0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0) == $1 }
  }

  func isSign(_ sign: Unicode.Scalar) -> Bool { self == .sign(UInt8(ascii: sign)) }

  /// What the token names, if it can name something.
  var identifier: String? {
    switch self {
    case .word(let bytes), .name(let bytes): String(decoding: bytes, as: UTF8.self)
    case .text, .sign: nil
    }
  }

  /// What a setting may be: a name or a text.
  var value: String? {
    if case .text(let bytes) = self { return String(decoding: bytes, as: UTF8.self) }
    return identifier
  }
}
