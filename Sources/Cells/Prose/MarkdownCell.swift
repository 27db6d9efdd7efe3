import Files
import Markup
import Notebook
import Report
import Spec

/// Prose with tables, footnotes and formulas.
struct MarkdownCell: Cell {
  static let kind = CellKind(
    name: "markdown", version: 2,
    summary: "Prose in CommonMark, with tables, footnotes, pictures and formulas between dollar signs.",
    example: """
      - markdown: |
          The loss is $\\sum_i \\lVert x_i \\rVert^2$, and it *falls*.
      """,
    shorthand: "text")

  private let text: [Block]
  private let pictures: [FilePath]

  init(reading fields: inout FieldReader) {
    text = fields.required("text", .markdown, "The prose. Raw HTML is shown as text.")
    let sources = text.imageSources
    for source in sources where !SafePath.isPlain(source) {
      fields.report(
        code: "invalid-path", "the path of the picture `\(source)` is not plain", at: "text",
        hint: "write it from the spec's folder down, such as images/map.png")
    }
    pictures = fields.files(sources.filter(SafePath.isPlain), namedIn: "text")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let assets = try pictures.map { ReportAsset(.image(source: $0.text), .file(path: try run.file($0).location)) }
    return CellOutput(blocks: [.prose(text)], assets: assets)
  }
}
