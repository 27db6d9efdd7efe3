/// Why a text was refused as a whole.
public enum MarkupError: Error, Hashable, Sendable {
  /// The text has more bytes than the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// Blocks or inlines are nested deeper than the limit, in the block that starts on this line.
  case tooDeep(line: Int, limit: Int)
  /// This line, or the block that starts on it, would take too long to parse.
  case tooComplex(line: Int)
}
