import Markup
import Notebook
import Report
import Spec

/// Prose with tables, footnotes and formulas.
struct MarkdownCell: Cell {
  static let kind = CellKind(
    name: "markdown", version: 1,
    summary: "Prose in CommonMark, with tables, footnotes and formulas between dollar signs.",
    example: """
      - markdown: |
          The loss is $\\sum_i \\lVert x_i \\rVert^2$, and it *falls*.
      """,
    shorthand: "text")

  private let text: [Block]

  init(reading fields: inout FieldReader) {
    text = fields.required("text", .markdown, "The prose. Raw HTML is shown as text.")
  }

  func run(_ run: CellRun) -> CellOutput {
    CellOutput(blocks: [.prose(text)])
  }
}
