import Cells
import Notebook
import Spec
import TestSupport
import Testing

struct RegistryTests {
  @Test(arguments: CellRegistry.standard.kinds)
  func `the example of a kind reads without a mistake`(kind: CellKind) {
    let text = "folio: 1\ntitle: Example\ncells:\n\(kind.example)\n"
    let reading = NotebookReader(registry: .standard).read(SourceFile(name: "example.yaml", text: text))
    #expect(reading.diagnostics == [])
  }

  @Test(arguments: CellRegistry.standard.kinds)
  func `every field of a kind is described in a sentence`(kind: CellKind) throws {
    let fields = try #require(CellRegistry.standard.fields(of: kind.name))
    #expect(!fields.isEmpty)
    for field in fields { #expect(field.help.hasSuffix("."), "\(kind.name).\(field.name)") }
  }

  @Test func `prose is shown as blocks`() async throws {
    let trial = try await CellTrial("- id: m\n  markdown: |\n    # A\n\n    b *c* $x^2$")
    #expect(try trial.prose("m").contains("b c"))
  }
}
