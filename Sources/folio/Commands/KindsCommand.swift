import ArgumentParser
import Cells
import Files
import Notebook
import Spec

/// `folio kinds`: the kinds of cells and their fields.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of cells, or the fields of one.",
    discussion: """
      EXAMPLE
        folio kinds layout
      """)

  @Argument(help: ArgumentHelp("The kind to describe.", valueName: "kind"))
  var kind: String?

  func run() throws {
    let reference = KindReference(registry: .standard)
    guard let kind else {
      StandardStream.output.write(reference.overview)
      return
    }
    guard let page = reference.page(of: kind) else {
      let names = CellRegistry.standard.kinds.map(\.name)
      let hint =
        Suggestion.hint(for: kind, among: names)
        ?? "the kinds are \(names.map { "`\($0)`" }.joined(separator: ", "))"
      throw ValidationError("there is no kind `\(kind)`; \(hint)")
    }
    StandardStream.output.write(page)
  }
}
