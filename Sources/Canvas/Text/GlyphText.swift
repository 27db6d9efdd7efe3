/// The scalars of a text that ask for a glyph, one for each character where the font can have one.
///
/// A letter and a combining mark become the letter with the mark where Unicode has it (`e` and U+0301 are `é`); tabs and
/// line breaks become spaces; other controls and characters that are ignorable by default vanish.
struct GlyphText: Sequence {
  private let text: String

  init(_ text: String) { self.text = text }

  func makeIterator() -> some IteratorProtocol<Unicode.Scalar> {
    text.lazy.flatMap(Self.scalars(of:)).makeIterator()
  }

  private static func scalars(of character: Character) -> [Unicode.Scalar] {
    if character.isASCII, let scalar = character.unicodeScalars.first, scalar.value >= 0x20, scalar.value < 0x7F {
      return [scalar]
    }
    if let scalar = composed[character] { return [scalar] }
    if character.isWhitespace, character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .spaceSeparator })
    {
      return [" "]
    }
    return character.unicodeScalars.filter {
      $0.properties.generalCategory != .control && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The letters with marks of Latin, Greek and Cyrillic. Characters that are canonically equivalent are equal, so the
  /// decomposed form finds the composed one.
  private static let composed: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0x00C0...0x024F, 0x0386...0x04FF, 0x1E00...0x1FFE]
    let letters = blocks.joined().compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
    return Dictionary(letters.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
