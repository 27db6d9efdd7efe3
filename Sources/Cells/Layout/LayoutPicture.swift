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
  private let color: NodeColor
  private let hasLabels: Bool
  private let choice: DescentChoice

  init(reading fields: inout FieldReader) {
    layout = fields.required("layout", .reference(to: LayoutCell.kind.name), "The layout.")
    size = fields.field("size", .size, default: Size(width: 640, height: 480), "Width and height in points.")
    scale = fields.field("scale", .number(in: 0.5...8), default: ChartFigure.scale, "Pixels a point.")
    color = fields.field("color", .choice, default: .none, "What the colour of a node says.")
    hasLabels = fields.field("labels", .boolean, default: false, "Whether nodes carry their labels.")
    choice = fields.field("seeds", .descents, default: .best, "Which descents to show, several of them side by side.")
  }

  /// The states to be drawn, at most so many.
  func frames(of value: LayoutValue, playing: DescentOrder = .together, limit: Int) throws -> AnimationFrames {
    AnimationFrames(value, descents: try choice.positions(in: value), playing: playing, limit: limit)
  }

  /// What is the same in every frame.
  func drawing(of frames: AnimationFrames) -> NodeLinkDrawing {
    let graph = frames.value.graph
    return NodeLinkDrawing(
      nodeCount: graph.nodeCount, edges: graph.edges.map { NodeLinkEdge(Int($0.source), Int($0.target)) },
      arrangement: frames.kind == .line ? .line : .plane, coloring: color.coloring(of: graph),
      labels: hasLabels ? (0..<graph.nodeCount).map(graph.label(of:)) : nil, size: size)
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
