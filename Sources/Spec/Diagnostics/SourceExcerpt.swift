/// A line of a text as a terminal shows it, with a mark under a span.
///
/// Characters that a terminal would act upon are replaced by visible ones. Of a long line, a window around the span is
/// shown between `…`.
struct SourceExcerpt {
  let line: String
  /// Blanks, and the tabs of the line, up to the span.
  let padding: String
  /// `^~~~`
  let underline: String

  private static let maximumCells = 120
  private static let cellsBeforeSpan = 40

  init(line scalars: [Unicode.Scalar], span: SourceSpan) {
    let start = min(span.start.column - 1, scalars.count)
    let spanEnd = span.end.line == span.start.line ? span.end.column - 1 : scalars.count
    let window = Self.window(of: scalars, around: start)
    let end = min(max(spanEnd, start), window.upperBound)
    var line = window.lowerBound > 0 ? "…" : ""
    var padding = window.lowerBound > 0 ? " " : ""
    var cells = 0
    for index in window {
      let scalar = scalars[index]
      line += scalar.visibleText
      if index < start {
        padding += scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.visibleCells)
      } else if index < end {
        cells += scalar == "\t" ? 1 : scalar.visibleCells
      }
    }
    if window.upperBound < scalars.count { line += "…" }
    self.line = line
    self.padding = padding
    underline = "^" + String(repeating: "~", count: max(cells - 1, 0))
  }

  /// The part of a line that fits into a terminal and has the start of the span in it.
  private static func window(of scalars: [Unicode.Scalar], around start: Int) -> Range<Int> {
    var cells = 0
    guard
      scalars.contains(where: {
        cells += $0.visibleCells; return cells > maximumCells
      })
    else {
      return scalars.indices
    }
    var lower = start
    var before = 0
    while lower > 0, before < cellsBeforeSpan {
      lower -= 1
      before += scalars[lower].visibleCells
    }
    var upper = lower
    var width = 0
    while upper < scalars.count, width + scalars[upper].visibleCells <= maximumCells {
      width += scalars[upper].visibleCells
      upper += 1
    }
    return lower..<upper
  }
}
