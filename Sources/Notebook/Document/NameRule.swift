/// What a name in a spec may be made of.
struct NameRule {
  /// Names files and anchors of a page.
  static let cell = NameRule(
    letters: "abcdefghijklmnopqrstuvwxyz", first: "", words: "beginning with a lower-case letter")
  /// Stands between the braces of `${name}`.
  static let parameter = NameRule(
    letters: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", first: "_", words: "beginning with a letter or `_`"
  )

  private static let limit = 64

  private let first: Set<UInt8>
  private let rest: Set<UInt8>
  /// The rule for messages.
  let words: String

  private init(letters: String, first: String, words: String) {
    self.first = Set((letters + first).utf8)
    rest = Set((letters + "0123456789_-").utf8)
    let kind = letters.utf8.contains(UInt8(ascii: "A")) ? "letters" : "lower-case letters"
    self.words = "at most \(Self.limit) \(kind), digits, `-` and `_`, \(words)"
  }

  func allows(_ name: String) -> Bool {
    guard let start = name.utf8.first, name.utf8.count <= Self.limit else { return false }
    return first.contains(start) && name.utf8.allSatisfy(rest.contains)
  }
}
