import ArgumentParser
import Cells
import Files
import Notebook
import Spec

/// `folio kinds`: the kinds of cells and their fields.
struct KindsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of cells, or the fields of one.",
    discussion: """
      EXAMPLE
        folio kinds layout
        folio kinds --format markdown > kinds.md
      """)

  @Argument(help: ArgumentHelp("The kind to describe.", valueName: "kind"))
  var kind: String?

  @Option(help: "How to write them; markdown tells all fields of all kinds.")
  var format = Format.text

  func run() throws {
    guard format == .text else {
      let kinds = try kind.map { [try checked($0)] } ?? CellRegistry.standard.kinds.map(\.name)
      StandardStream.output.write(KindArticle(registry: .standard).text(of: kinds))
      return
    }
    let reference = KindReference(registry: .standard)
    guard let kind else {
      StandardStream.output.write(reference.overview)
      return
    }
    StandardStream.output.write(reference.page(of: try checked(kind)) ?? "")
  }

  /// The name of a kind that there is.
  private func checked(_ kind: String) throws -> String {
    let names = CellRegistry.standard.kinds.map(\.name)
    guard !names.contains(kind) else { return kind }
    let hint =
      Suggestion.hint(for: kind, among: names) ?? "the kinds are \(names.map { "`\($0)`" }.joined(separator: ", "))"
    throw ValidationError("there is no kind `\(kind)`; \(hint)")
  }
}
