/// Parses the formulas of a text and finds where their mistakes stand.
struct FormulaReader {
  private(set) var problems: [MarkupProblem] = []
  private let problemLimit: Int
  private let text: String
  private var source: SourceText?
  private var isTableCell = false
  private var earliest = SourceText.Place(line: 1, offset: 0)

  init(source text: String, problemLimit: Int) {
    self.text = text
    self.problemLimit = problemLimit
  }

  /// Formulas that follow stand in the block which starts on this line.
  mutating func enterBlock(startLine: Int, isTableCell: Bool) {
    let start = SourceText.Place(line: startLine, offset: 0)
    // The cells of a row share a line.
    if !isTableCell || earliest.line != startLine { earliest = start }
    self.isTableCell = isTableCell
  }

  mutating func inline(_ node: CommonMarkNode) -> MathNode {
    let tex = node.literal
    let formula = TeX.parse(tex, display: false)
    if !formula.problems.isEmpty, problems.count < problemLimit {
      let hint = SourceText.Place(line: node.startLine, offset: node.startColumn - 1)
      let opener = node.formulaOpener
      let start = locate(opener + sourceForm(firstLine(of: tex)), near: hint) ?? hint
      earliest = SourceText.Place(line: start.line, offset: start.offset + 1)
      let content = SourceText.Place(line: start.line, offset: start.offset + opener.utf8.count)
      report(formula.problems, of: tex, at: content)
    }
    return formula.node
  }

  /// A formula in a fenced block.
  mutating func display(_ tex: String, firstLine line: Int) -> MathNode {
    let formula = TeX.parse(tex, display: true)
    if !formula.problems.isEmpty, problems.count < problemLimit {
      let hint = SourceText.Place(line: line, offset: 0)
      report(formula.problems, of: tex, at: locate(String(firstLine(of: tex)), near: hint) ?? hint)
    }
    return formula.node
  }

  private mutating func report(_ faults: [TeXProblem], of tex: String, at start: SourceText.Place) {
    let scalars = Array(tex.unicodeScalars)
    for problem in faults.prefix(problemLimit - problems.count) {
      let before = String(String.UnicodeScalarView(scalars[..<min(problem.offset, scalars.count)]))
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      var place = start
      if lines.count > 1 {
        // Later lines have lost the space and the marks of quotes before them.
        place = SourceText.Place(line: start.line + lines.count - 1, offset: 0)
        let line = tex.split(separator: "\n", omittingEmptySubsequences: false)[lines.count - 1]
        place = locate(sourceForm(line), near: place).flatMap { $0.line == place.line ? $0 : nil } ?? place
      }
      place.offset += sourceForm(lines.last ?? "").utf8.count
      let (line, column) = sourceText().position(of: place)
      problems.append(MarkupProblem(line: line, column: column, length: problem.length, fault: problem.fault))
    }
  }

  private mutating func locate(_ needle: String, near hint: SourceText.Place) -> SourceText.Place? {
    sourceText().place(of: needle, near: hint, notBefore: earliest)
  }

  private mutating func sourceText() -> SourceText {
    if let source { return source }
    let made = SourceText(text)
    source = made
    return made
  }

  private func firstLine(of tex: String) -> Substring {
    tex.prefix { !$0.isNewline }
  }

  /// In a table cell, `|` is written `\|`.
  private func sourceForm(_ tex: Substring) -> String {
    isTableCell ? tex.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : String(tex)
  }
}
