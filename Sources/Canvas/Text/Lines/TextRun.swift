/// A part of a line at one height, for those who draw its letters themselves.
public struct TextRun: Hashable, Sendable {
  /// In plain notation.
  public let text: String
  /// The em in points.
  public let size: Double
  /// From the start of the line, in points; in a line that runs from left to right.
  public let offset: Double
  /// The baseline of these letters above that of the line, in points.
  public let rise: Double
}

extension TextStyle {
  /// The parts of a text at one height each, in order.
  public func runs(of text: String) -> [TextRun] {
    TextPiece.pieces(of: text, notation: notation).map { piece in
      TextRun(
        text: piece.text, size: size * piece.height.scale,
        offset: measure(String(text[..<piece.source.startIndex])).width, rise: size * piece.height.rise)
    }
  }
}
