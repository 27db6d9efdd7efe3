/// Cairo names the parts of an SVG document by counters of the whole process: `surface5`.
enum StableSVG {
  private static let stem = Array("surface".utf8)

  /// The document with those numbers counted from 1 in order of their first appearance.
  ///
  /// Text is drawn as outlines, so the word stands in names only.
  static func renumbered(_ document: [UInt8]) -> [UInt8] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(document.count)
    var rest = document[...]
    while let start = rest.firstIndex(of: stem[0]) {
      result.append(contentsOf: rest[..<start])
      rest = rest[start...]
      guard rest.starts(with: stem) else {
        result.append(rest.removeFirst())
        continue
      }
      let digits = rest.dropFirst(stem.count).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      result.append(contentsOf: stem)
      if !digits.isEmpty {
        let number = numbers[digits, default: numbers.count + 1]
        numbers[digits] = number
        result.append(contentsOf: String(number).utf8)
      }
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }
}
