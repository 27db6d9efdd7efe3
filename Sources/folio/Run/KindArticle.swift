import Notebook
import Spec

/// The kinds of cells and their fields as a page of Markdown.
struct KindArticle {
  let registry: CellRegistry

  func text(of names: [String]) -> String {
    let sections = registry.kinds.filter { names.contains($0.name) }.map(section)
    return "# Kinds of cells\n\n" + sections.joined(separator: "\n")
  }

  private func section(_ kind: CellKind) -> String {
    var text = "## \(kind.name)\n\n\(kind.summary)\n\n```yaml\n\(kind.example)\n```\n\n"
    if let shorthand = kind.shorthand { text += "A bare value stands for `\(shorthand)`.\n\n" }
    text += "| field | takes | default | what it is |\n|---|---|---|---|\n"
    text += rows(registry.fields(of: kind.name) ?? [], below: "").joined()
    return text
  }

  private func rows(_ fields: [FieldDescription], below path: String) -> [String] {
    fields.flatMap { field in
      let name = path + field.name
      let value = field.isRequired ? "needed" : field.defaultText.map { $0.isEmpty ? "" : "`\(Self.cell($0))`" } ?? ""
      var rows = ["| `\(name)` | \(Self.cell(field.shape.inWords)) | \(value) | \(Self.cell(field.help)) |\n"]
      if case .mapping(let inner) = field.shape { rows += self.rows(inner, below: "\(name).") }
      return rows
    }
  }

  /// Text for a cell of a table: a bar would end it.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
