/// The text as it was written, to find where a part of the tree stands in it.
///
/// cmark-gfm's own positions leave out what precedes a block's text on its later lines, and its line numbers lag
/// after reference definitions and formulas of several lines.
struct SourceText {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  init(_ text: String) {
    // cmark-gfm's text has U+FFFD where the source has NUL.
    bytes = Array(text.utf8.split(separator: 0, omittingEmptySubsequences: false).joined(separator: "\u{FFFD}".utf8))
    var lines: [Range<Int>] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let isPair = byte == UInt8(ascii: "\r") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(start..<position)
        start = position + (isPair ? 2 : 1)
        position = start
      } else {
        position += 1
      }
    }
    self.lines = lines + [start..<bytes.count]
  }

  /// A place in the text: the line from 1, and the offset in bytes from the start of the line.
  struct Place: Comparable {
    var line: Int
    var offset: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.offset) < (right.line, right.offset)
    }
  }

  /// The line of a place and its column in Unicode scalars, both from 1 and inside of the text.
  func position(of place: Place) -> (line: Int, column: Int) {
    let line = min(max(place.line, 1), lines.count)
    return (line, 1 + bytes[lines[line - 1].prefix(place.offset)].count { $0 & 0xC0 != 0x80 })
  }

  /// Where `needle` stands: on the line of `hint` the occurrence nearest to it, else the first one on the lines
  /// below; never before `earliest`. Nil if it does not stand there as it is.
  func place(of needle: String, near hint: Place, notBefore earliest: Place) -> Place? {
    let needle = Array(needle.utf8.prefix(64))
    guard !needle.isEmpty else { return nil }
    for line in max(hint.line, 1)...max(hint.line + 50, 1) where lines.indices.contains(line - 1) {
      let places = offsets(of: needle, inLine: line).lazy.map { Place(line: line, offset: $0) }
        .filter { $0 >= earliest }
      let nearest = line == hint.line ? places.min { abs($0.offset - hint.offset) < abs($1.offset - hint.offset) } : nil
      if let found = nearest ?? places.first { return found }
    }
    return nil
  }

  private func offsets(of needle: [UInt8], inLine line: Int) -> [Int] {
    let range = lines[line - 1]
    guard range.count >= needle.count else { return [] }
    return (0...(range.count - needle.count)).filter { offset in
      let start = range.lowerBound + offset
      return bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
