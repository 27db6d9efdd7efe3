import Notebook
import Report
import Testing

struct DrawingCellTests {
  private static let gml = """
    graph [ directed 1
      node [ id 0 label "ash" kind "tree" height 20 ] node [ id 1 label "fern" kind "herb" height 1 ]
      node [ id 2 label "oak" kind "tree" height 30 ]
      edge [ source 2 target 0 weight 3 ] edge [ source 0 target 0 weight 1 ] edge [ source 1 target 2 weight 2 ] ]
    """

  /// The table says what the file of the graph says, under the names that the file has, and under others.
  private static let table = "plant,form,metres\noak,tree,30\nash,tree,20\nfern,herb,1\n"

  private func trial(_ fields: String, table: String = Self.table) async throws -> CellTrial {
    try await CellTrial(
      """
      - {id: g, graph: g.gml}
      - {id: w, layout: {graph: g, strategy: fast}}
      - {id: d, drawing: {layout: w, size: [240, 180], scale: 1, legend: false\(fields)}}
      """, files: ["g.gml": Self.gml, "t.csv": table])
  }

  private func picture(_ fields: String) async throws -> ReportAsset {
    let trial = try await trial(fields)
    #expect(trial.failure("d") == nil)
    return try #require(try trial.output("d").assets.first)
  }

  @Test(arguments: [
    ("color: kind", "color: form"), ("node-size: height", "node-size: metres"), ("hulls: kind", "hulls: form"),
    ("labels: kind", "labels: form"),
  ])
  func `attributes of a table are drawn as those of the graph's file`(file: String, table: String) async throws {
    let plain = try await picture("")
    let fromFile = try await picture(", \(file)")
    #expect(fromFile.content != plain.content)
    #expect(try await picture(", attributes: t.csv, \(table)").content == fromFile.content)
  }

  @Test(arguments: [
    "edges: {width: weight}", "edges: {color: weight}", "edges: {arrows: false}", "edges: {opacity: 0.5}",
  ])
  func `edges look as their fields say`(fields: String) async throws {
    #expect(try await picture(", \(fields)").content != picture("").content)
  }

  @Test func `directed graphs have arrows unless they are told not to`() async throws {
    #expect(try await picture(", edges: {arrows: true}").content == picture("").content)
  }

  @Test(arguments: [
    (", color: hight", "unknown-attribute: the nodes have no attribute `hight` (did you mean `height`?)"),
    (
      ", node-size: kind",
      "not-a-number: the attribute `kind` of the nodes is no number (choose one that is, such as `degree`)"
    ),
    (", attributes: t.csv", "unknown-node: t.csv:2: the graph has no node `elm`"),
  ])
  func `an attribute that is not there is told`(fields: String, message: String) async throws {
    let trial = try await trial(fields, table: "tree,soil\nelm,loam\n")
    #expect(trial.failure("d") == message)
  }

  @Test func `weights that are not there are told`() async throws {
    let trial = try await CellTrial(
      """
      - {id: g, graph: {generate: {kind: path, nodes: 3}}}
      - {id: w, layout: {graph: g, strategy: fast}}
      - {id: d, drawing: {layout: w, edges: {width: weight}}}
      """)
    #expect(trial.failure("d") == "no-weights: the edges of the graph have no weights (leave it out)")
  }
}
