import Notebook
import Report
import Testing

struct MarkdownCellTests {
  @Test func `a picture of prose becomes a file of the cell`() async throws {
    let trial = try await CellTrial(
      "- {id: p, markdown: 'Look: ![a map](maps/north.png) and ![again](maps/north.png)'}",
      files: ["maps/north.png": "pixels"])
    let output = try trial.output("p")
    #expect(output.assets.map(\.role) == [.image(source: "maps/north.png")])
  }

  @Test func `prose without pictures has no files`() async throws {
    let trial = try await CellTrial("- {id: p, markdown: '[a link](maps/north.png)'}")
    #expect(try trial.output("p").assets.isEmpty)
  }
}
