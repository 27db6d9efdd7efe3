import Cells
import Notebook
import Spec
import TestSupport
import Testing

/// What `folio kinds` says of the kinds of cells.
struct KindTests {
  private let registry = CellRegistry.standard

  @Test func `the examples of all kinds are a notebook without a mistake`() throws {
    let folder = try TemporaryFolder()
    try folder.write("the plan looks for the file only", to: "data/issues.csv.gz")
    for day in 1...2 { try folder.write("as above", to: "data/backup_2020060\(day).sql.gz") }
    let cells = registry.kinds.flatMap { $0.example.split(separator: "\n").map { "  \($0)\n" } }.joined()
    let source = SourceFile(name: "examples.yaml", text: "folio: 1\ntitle: Examples\ncells:\n\(cells)")
    let reading = NotebookReader(registry: registry).read(source)
    let planning = Planner(specFolder: folder.path, workingFolder: folder.path).plan(reading, stem: "examples")
    #expect(DiagnosticFormatter(source).text(for: planning.diagnostics) == "")
    #expect(planning.plan?.cells.count == registry.kinds.count)
  }

  @Test(arguments: CellRegistry.standard.kinds.map(\.name))
  func `a kind says in sentences what it and its fields are`(name: String) throws {
    let kind = try #require(registry.kinds.first { $0.name == name })
    #expect(kind.name.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(kind.summary.hasSuffix("."))
    let fields = try #require(registry.fields(of: kind.name))
    #expect(Set(fields.map(\.name)).count == fields.count)
    for field in fields {
      #expect(field.help.hasSuffix("."), "\(field.name)")
      #expect(!field.isRequired || field.defaultText == nil, "\(field.name)")
    }
    if let shorthand = kind.shorthand { #expect(fields.contains { $0.name == shorthand }) }
  }
}
