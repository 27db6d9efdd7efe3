/// The scalars of lines that were asked for before: a hundred mistakes in one long line decode it once.
struct DecodedLines {
  private let lines: SourceLines
  private var decoded: [Int: [Unicode.Scalar]] = [:]

  init(_ lines: SourceLines) { self.lines = lines }

  /// The scalars of a line, which counts from 1.
  subscript(line: Int) -> [Unicode.Scalar] {
    mutating get {
      if let known = decoded[line] { return known }
      let scalars = lines[line]
      decoded[line] = scalars
      return scalars
    }
  }
}
