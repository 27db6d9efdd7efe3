import Charts
public import Notebook

extension FigureSequence {
  /// How many characters a message names.
  private static let namedCharacters = 8

  /// The characters that no font has, on the first and the last frame.
  public var warnings: [CellWarning] {
    let frames = frameCount > 1 ? [0, frameCount - 1] : [0]
    var seen: Set<Unicode.Scalar> = []
    let missing = frames.flatMap { scene(at: $0).missingCharacters }.filter { seen.insert($0).inserted }
    guard !missing.isEmpty else { return [] }
    let names = missing.prefix(Self.namedCharacters).map(Self.name)
    let more = missing.count > names.count ? " and \(missing.count - names.count) more" : ""
    return [
      CellWarning(
        code: "missing-glyph",
        message: "no font has \(names.joined(separator: ", "))\(more): a box with the code point stands in the picture",
        hint:
          "install fonts-noto-core for most scripts, fonts-noto-cjk for Chinese, Japanese and Korean, fonts-symbola for emoji"
      )
    ]
  }

  /// "U+4E2D"
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
