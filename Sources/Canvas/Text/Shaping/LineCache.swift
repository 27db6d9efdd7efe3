/// Lines that were shaped, forgotten all at once when they become many.
struct LineCache {
  /// What a line was shaped from, scalar by scalar: texts that are equal to Swift may differ in their characters.
  struct Key: Hashable {
    let text: String
    let notation: TextNotation

    static func == (one: Key, other: Key) -> Bool {
      one.notation == other.notation && one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(notation)
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// A line of 10 000 glyphs is half a megabyte: at most this many glyphs are kept.
  private static let capacity = 50_000

  private var lines: [Key: ShapedLine] = [:]
  private var glyphCount = 0

  subscript(key: Key) -> ShapedLine? {
    get { lines[key] }
    set {
      guard let line = newValue, lines[key] == nil else { return }
      if glyphCount > Self.capacity {
        lines.removeAll()
        glyphCount = 0
      }
      lines[key] = line
      // A line without glyphs takes room, too.
      glyphCount += line.glyphs.count + 1
    }
  }
}
