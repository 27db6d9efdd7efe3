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
    let scalars = Array(text.unicodeScalars)
    var characters = scalars.map(\.value)
    for index in scalars.indices.dropFirst().dropLast()
    where scalars[index] == "\u{2009}" && scalars[index - 1].properties.numericType != nil
      && scalars[index + 1].properties.numericType != nil
    {
      characters[index] = 0x202F
    }
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
}
