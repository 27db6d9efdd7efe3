/// A block of a CommonMark document with tables, footnotes and display math.
public indirect enum Block: Hashable, Sendable, Codable {
  case paragraph([Inline])
  /// Levels run from 1 to 6.
  case heading(level: Int, [Inline])
  case quote([Block])
  case bullets(tight: Bool, items: [[Block]])
  case numbers(start: Int, tight: Bool, items: [[Block]])
  case code(language: String?, text: String)
  case table(Table)
  case math(MathNode)
  case rule
  /// All footnotes of the document, once, at its end; the n-th has the number n + 1.
  case footnotes([[Block]])
}
