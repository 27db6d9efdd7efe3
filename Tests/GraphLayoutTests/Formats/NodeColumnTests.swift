import Bytes
import GraphLayout
import Testing

/// What a graph keeps of its file beyond a simple graph: columns of its nodes, and links as they were given.
@Suite struct NodeColumnTests {
  @Test(arguments: [
    ("graph [ node [ id 0 size 2.5 Kind \"a\" ] node [ id 1 Kind \"b\" ] ]", GraphFormat.gml),
    (
      """
      {"nodes": [{"id": 0, "size": 2.5, "Kind": "a"}, {"id": 1, "Kind": "b"}], "links": []}
      """, .json
    ),
    ("graph { 0 [size=2.5, Kind=a]; 1 [Kind=b] }", .dot),
  ])
  func `attributes are columns by their names`(text: String, format: GraphFormat) throws {
    let graph = try GraphSketch.read(text, format)
    let columns = graph.columns.filter { $0.name != "label" }
    #expect(columns.map(\.name) == ["Kind", "size"])
    #expect(columns.map(\.texts) == [["a", "b"], ["2.5", nil]])
    #expect(columns[0].numbers == nil)
    #expect(columns[1].numbers?[0] == 2.5 && columns[1].numbers?[1].isNaN == true)
  }

  @Test func `links keep directions, loops and repeats with their weights, where a simple graph does not`() throws {
    let graph = try GraphSketch.read("digraph { b -> a [weight=2]; a -> b; a -> a }", .dot)
    let links = try #require(graph.links)
    #expect(links.links.map { [$0.source, $0.target] } == [[0, 1], [1, 0], [1, 1]])
    #expect(links.weights == [2, 1, 1])
    #expect(try GraphSketch.read("graph { a -- b; b -- c }", .dot).links == nil)
  }

  @Test func `columns and links are read back from bytes`() throws {
    let graph = try GraphSketch.read("digraph { b [x=1]; b -> a [weight=2]; a -> b; a -> a }", .dot)
    var writer = ByteWriter()
    graph.encode(into: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try Graph(decoding: &reader) == graph)
  }
}
