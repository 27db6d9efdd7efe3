import CFriBidi

/// Which way the characters of a line run (UAX 9, through FriBidi): even levels from left to right, odd ones from right to left.
struct BidiLevels {
  private(set) var levels: [Int8]

  /// The line is a paragraph of its own, which runs the way of its first letter.
  init(_ scalars: [Unicode.Scalar]) {
    levels = Array(repeating: 0, count: scalars.count)
    // Hebrew is the first block with letters from right to left; controls of direction come later.
    guard scalars.contains(where: { $0.value >= 0x590 }) else { return }
    let characters = scalars.map(\.value)
    let count = FriBidiStrIndex(characters.count)
    var types = Array(repeating: FriBidiCharType(rawValue: 0), count: characters.count)
    var brackets: [FriBidiBracketType] = Array(repeating: 0, count: characters.count)
    var base = folio_fribidi_first_strong
    unsafe fribidi_get_bidi_types(characters, count, &types)
    unsafe fribidi_get_bracket_types(characters, count, types, &brackets)
    guard unsafe fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) > 0 else {
      levels = Array(repeating: 0, count: scalars.count)
      return
    }
    // Rule L1: spaces at the end of the line stand at the end of the paragraph.
    let paragraph: Int8 = base.rawValue & UInt32(FRIBIDI_MASK_RTL) == 0 ? 0 : 1
    for index in scalars.indices.reversed() {
      guard scalars[index].properties.isWhitespace else { break }
      levels[index] = paragraph
    }
  }

  /// The order from left to right of runs with these levels (rule L2).
  static func visualOrder(_ levels: [Int8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowest = levels.filter({ $0 % 2 == 1 }).min() else { return order }
    for level in (lowest...highest).reversed() {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        let end = order[start...].firstIndex { levels[$0] < level } ?? order.count
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
