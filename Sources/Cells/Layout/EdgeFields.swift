import Charts
import GraphLayout
import Notebook
import Spec

/// The fields of the look of edges.
struct EdgeFields {
  /// What the colours or widths of edges say.
  enum Encoding: String, CaseIterable {
    case none
    case weight
  }

  private var color = Encoding.none
  private var width = Encoding.none
  /// Nil for those of graphs that have directions.
  private var hasArrows: Bool?
  private var opacity: Double?

  /// What edges look like where nothing is said.
  init() {}

  init(reading fields: inout FieldReader) {
    color = fields.field("color", .choice, default: .none, "What the colour of an edge says.")
    width = fields.field("width", .choice, default: .none, "What the width of an edge says.")
    hasArrows = fields.optional(
      "arrows", .boolean, "Whether edges have heads at their ends; they have, if left out, where the graph is directed."
    )
    opacity = fields.optional(
      "opacity", .number(in: 0.01...1), "1 covers what is below; chosen by how much the edges cover, if left out.")
  }

  /// The edges of a graph as its file has them.
  static func edges(of graph: Graph) -> [NodeLinkEdge] {
    graph.links?.links.map { NodeLinkEdge(Int($0.source), Int($0.target)) }
      ?? graph.edges.map { NodeLinkEdge(Int($0.source), Int($0.target)) }
  }

  func style(of graph: Graph) throws(CellError) -> NodeLinkEdgeStyle {
    NodeLinkEdgeStyle(
      color: try quantity(color, of: graph, field: "color"), width: try quantity(width, of: graph, field: "width"),
      hasArrows: hasArrows ?? graph.wasDirected, opacity: opacity)
  }

  private func quantity(_ encoding: Encoding, of graph: Graph, field: String) throws(CellError) -> NodeLinkQuantity? {
    guard encoding == .weight else { return nil }
    guard let weights = graph.links.map(\.weights) ?? graph.weights else {
      throw CellError(
        code: "no-weights", "the edges of the graph have no weights", field: ["edges", field], hint: "leave it out")
    }
    return NodeLinkQuantity(weights, title: "Edge weight")
  }
}
