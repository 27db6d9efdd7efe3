/// The characters of a line of text that are to be shaped.
struct LineText {
  /// How many scalars a line may have: text may come from data.
  private static let longestLine = 10_000

  private(set) var scalars: [Unicode.Scalar] = []
  /// What stays together: a letter with its marks, a sequence of emoji.
  private(set) var clusters: [Cluster] = []

  struct Cluster {
    let range: Range<Int>
    let height: TextPiece.Height
  }

  /// Tabs and line breaks become spaces; other controls are left out.
  init(_ text: String, notation: TextNotation) {
    for piece in TextPiece.pieces(of: text, notation: notation) {
      for character in piece.text {
        guard scalars.count < Self.longestLine else { return }
        let start = scalars.count
        append(character)
        if scalars.count > start { clusters.append(Cluster(range: start..<scalars.count, height: piece.height)) }
      }
    }
  }

  private mutating func append(_ character: Character) {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
      scalars.append(Unicode.Scalar(byte))
    } else if character.isWhitespace,
      character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .spaceSeparator })
    {
      scalars.append(" ")
    } else {
      let visible = character.unicodeScalars.filter { $0.properties.generalCategory != .control }
      scalars.append(contentsOf: visible.prefix(Self.longestLine - scalars.count))
    }
  }
}
