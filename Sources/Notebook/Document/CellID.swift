/// The rule for ids of cells, which name files and anchors of a page.
enum CellID {
  static let rule = "at most 64 lower-case letters, digits, `-` and `_`, beginning with a letter"

  static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, isLetter(first), id.utf8.count <= 64 else { return false }
    return id.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
