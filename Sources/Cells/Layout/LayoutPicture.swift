import Canvas
import Charts
import GraphLayout
import Notebook
import Spec

/// How pictures of a layout look: the fields that every kind of cell that draws one has.
struct LayoutPicture {
  let layout: Reference
  let size: Size
  /// Pixels a point.
  let scale: Double
  private let color: String
  private let nodeSize: String
  private let labels: NodeLabelChoice
  private let edges: EdgeFields
  private let hulls: String
  private let hasLegend: Bool
  private let attributes: FilePath?
  private let choice: DescentChoice

  private static let nothing = "none"

  init(reading fields: inout FieldReader) {
    layout = fields.required("layout", .reference(to: LayoutCell.kind.name), "The layout.")
    size = fields.field("size", .size, default: Size(width: 640, height: 480), "Width and height in points.")
    scale = fields.field("scale", .number(in: 0.5...8), default: ChartFigure.scale, "Pixels a point.")
    color = fields.field(
      "color", .text, default: Self.nothing,
      "What the colour of a node says: `degree`, `group`, `weight` (of its edges), or an attribute of the nodes.")
    nodeSize = fields.field(
      "node-size", .text, default: Self.nothing, "What the area of a node says: `degree`, `weight`, or an attribute.")
    labels = fields.field(
      "labels", .nodeLabels, default: .none,
      "Which nodes carry names, where there is room: all, so many of the highest degrees, or all by an attribute.")
    edges =
      fields.optional("edges", .mapping("the fields of edges", EdgeFields.init(reading:)), "How edges look.")
      ?? EdgeFields()
    hulls = fields.field(
      "hulls", .text, default: Self.nothing,
      "Which nodes are surrounded together: `group`, or those alike in an attribute.")
    hasLegend = fields.field("legend", .boolean, default: true, "Whether a key explains colours, sizes and widths.")
    attributes = fields.optional(
      "attributes", .file, "A CSV with attributes of nodes: the label of a node, then a column for each attribute.")
    choice = fields.field("seeds", .descents, default: .best, "Which descents to show, several of them side by side.")
  }

  /// The states to be drawn, at most so many.
  func frames(
    of value: LayoutValue, playing: DescentOrder = .together, isAligned: Bool = false, limit: Int
  ) throws -> AnimationFrames {
    AnimationFrames(
      value, descents: try choice.positions(in: value), playing: playing, isAligned: isAligned, limit: limit)
  }

  /// What is the same in every frame.
  func drawing(of frames: AnimationFrames, _ run: CellRun) throws -> NodeLinkDrawing {
    let graph = frames.value.graph
    let facts = try NodeFacts(of: graph, table: attributes.map { try run.file($0) })
    return NodeLinkDrawing(
      nodeCount: graph.nodeCount, edges: EdgeFields.edges(of: graph),
      arrangement: frames.kind == .line ? .line : .plane,
      coloring: color == Self.nothing ? .constant : try facts.coloring(color, field: ["color"]),
      sizing: nodeSize == Self.nothing ? nil : try facts.quantity(nodeSize, field: ["node-size"]),
      edgeStyle: try edges.style(of: graph),
      hulls: hulls == Self.nothing ? nil : try facts.groups(hulls, field: ["hulls"]),
      labels: try labels.names(facts), hasKey: hasLegend, size: size)
  }

  /// What a reader must know of how positions became points; empty where that is plain.
  static func view(_ frames: AnimationFrames) -> String {
    switch frames.kind {
    case .line: " The layout has one dimension: nodes stand on a line, and arcs are edges."
    case .plane: ""
    case .turning where frames.count > 1: " The layout has three dimensions and turns as it plays."
    case .turning: " The layout has three dimensions."
    case .principalComponents(let share):
      " The layout has \(frames.value.descents[0].result.dimension) dimensions; these are its first two principal "
        + "components at the end, which hold \(NumberWords.decimal(share * 100, places: 0)) % of its variance."
    }
  }

  /// What is drawn, for those who do not see it.
  static func subject(_ frames: AnimationFrames) -> String {
    let graph = frames.value.graph
    return "\(NumberWords.count(frames.descents.count, "layout")) of a graph with "
      + "\(NumberWords.count(graph.nodeCount, "node")) and \(NumberWords.count(graph.edges.count, "edge"))"
  }
}
