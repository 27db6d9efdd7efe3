import Markup
import Notebook
import Report
import Testing

struct ChartCellTests {
  private func trial(_ chart: String) async throws -> CellTrial {
    try await CellTrial(
      """
      - {id: g, graph: {generate: {kind: path, nodes: 4}}}
      - {id: v, layout: {graph: g, iterations: 3, seeds: [4]}}
      - {id: w, layout: {graph: g, iterations: 3, seeds: [0, 1]}}
      - {id: c, chart: {\(chart)}}
      """)
  }

  /// The names of the lines in the data, in their order.
  private func series(_ chart: String) async throws -> [String] {
    var names: [String] = []
    for row in try await trial(chart).rows(of: "c").dropFirst() {
      let name = row.hasPrefix("\"") ? String(row.dropFirst().prefix { $0 != "\"" }) : String(row.prefix { $0 != "," })
      if names.last != name { names.append(name) }
    }
    return names
  }

  @Test func `the data are the series by iteration`() async throws {
    let rows = try await trial("layout: v").rows(of: "c")
    #expect(rows.first == "series,iteration,value")
    #expect(
      rows.dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: " ") } == (0...3).map { "loss \($0)" }
    )
  }

  @Test func `a line is called by what tells it from the others`() async throws {
    #expect(try await series("layout: v") == ["loss"])
    #expect(try await series("layout: w") == ["seed 0", "seed 1"])
    #expect(try await series("layout: v, show: [loss, repulsion]") == ["loss", "repulsion"])
    #expect(try await series("layout: [v, w], seeds: best").count == 2)
    #expect(try await series("layout: w, show: [loss, repulsion], seeds: 1") == ["loss", "repulsion"])
    #expect(
      try await series("layout: w, show: [loss, repulsion]")
        == ["seed 0, loss", "seed 0, repulsion", "seed 1, loss", "seed 1, repulsion"])
  }

  @Test func `the alt text names the lines and where they go`() async throws {
    let alt = try await trial("layout: v").figure("c").alt
    #expect(alt.wholeMatch(of: /Line chart by iteration of loss\. loss [\d.]+ to [\d.]+\./) != nil)
  }

  @Test func `a character that no font has is a warning`() async throws {
    let trial = try await CellTrial(
      """
      - {id: g, graph: {file: edges.csv}}
      - {id: v, layout: {graph: g, iterations: 3, seeds: [4]}}
      - {id: d, drawing: {layout: v, labels: true}}
      """, files: ["edges.csv": "source,target\na\u{E999},b\u{10FFFD}\nb\u{10FFFD},é\n"])
    let warnings = try trial.output("d").warnings
    #expect(warnings.map(\.code) == ["missing-glyph"])
    #expect(warnings[0].message == "no font has U+E999, U+10FFFD: a box with the code point stands in the picture")
  }

  @Test func `the page shows the data of the chart`() async throws {
    let data = try await trial("layout: v").figure("c").data
    #expect(data?.columns.map(\.heading) == ["series", "iteration", "value"])
    #expect(data?.columns.map(\.isNumeric) == [false, true, true])
    #expect(data?.totalRows == 4)
    #expect(data?.file == .data)
  }
}
