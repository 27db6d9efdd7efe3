import CUnibreak

/// Where a line of text may be broken (UAX 14, through libunibreak).
enum LineBreaks {
  /// libunibreak's table of languages, made once.
  private static let isReady: Bool = {
    init_linebreak()
    return true
  }()

  /// The parts of a text that a line break may divide, in order; spaces stand at the ends of parts.
  ///
  /// Parts end after spaces and hyphens and between ideographs, but neither before closing punctuation, nor inside of a
  /// character with its marks, nor in a number whose thousands are set apart.
  static func parts(of text: String) -> [Substring] {
    guard isReady, !text.isEmpty else { return [] }
    let characters = characters(of: Array(text.unicodeScalars))
    var breaks: [CChar] = Array(repeating: 0, count: characters.count)
    unsafe set_linebreaks_utf32(characters, characters.count, "", &breaks)

    var parts: [Substring] = []
    var (start, offset) = (text.startIndex, 0)
    for index in text.indices {
      offset += text[index].unicodeScalars.count
      let end = text.index(after: index)
      guard end < text.endIndex else { break }
      if CInt(breaks[offset - 1]) == LINEBREAK_ALLOWBREAK || CInt(breaks[offset - 1]) == LINEBREAK_MUSTBREAK {
        parts.append(text[start..<end])
        start = end
      }
    }
    parts.append(text[start...])
    return parts
  }

  /// The characters as libunibreak is to see them.
  private static func characters(of scalars: [Unicode.Scalar]) -> [UInt32] {
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].properties.generalCategory == .decimalNumber
    }
    return scalars.indices.map { index in
      switch scalars[index].value {
      // The thin space that sets thousands apart is one without a break.
      case 0x2009 where isDigit(index - 1) && isDigit(index + 1): 0x202F
      // libunibreak 1.1 aborts on the letters of flags, which break like ideographs, and reads U+FFFF as an end.
      case 0x1F1E6...0x1F1FF: 0x4E00
      case 0xFFFF: 0xFFFD
      case let value: value
      }
    }
  }
}
