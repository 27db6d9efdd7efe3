import Canvas
import Charts
import GraphLayout
import Imaging
import Markup
import Notebook
import Parallel
import Report
import Spec

/// The walk of a layout as pictures that a page plays.
struct AnimationCell: Cell {
  static let kind = CellKind(
    name: "animation", version: 1,
    summary: "The descent of a layout as a sequence of PNG frames with a player.",
    example: """
      - animation:
          layout: walk
          frames: 120
          color: degree
          labels: true
      """,
    shorthand: "layout")

  private let layout: Reference
  private let frames: Int
  private let size: Size
  private let scale: Double
  private let rate: Double
  private let color: NodeColor
  private let hasLabels: Bool
  private let choice: DescentChoice

  init(reading fields: inout FieldReader) {
    layout = fields.required("layout", .reference(to: LayoutCell.kind.name), "The layout.")
    frames = fields.field(
      "frames", .integer(in: 1...2000), default: 120, "At most so many frames, and no more than the layout recorded.")
    size = fields.field("size", .size, default: Size(width: 640, height: 480), "Width and height in points.")
    scale = fields.field("scale", .number(in: 0.5...8), default: ChartFigure.scale, "Pixels a point.")
    rate = fields.field("fps", .number(in: 1...60), default: 24, "Frames a second.")
    color = fields.field("color", .choice, default: .none, "What the colour of a node says.")
    hasLabels = fields.field("labels", .boolean, default: false, "Whether nodes carry their labels.")
    choice = fields.field("seeds", .descents, default: .best, "Which descents to show, several side by side.")
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    let pixels = Int(size.width * scale) * Int(size.height * scale)
    return pixels * 8 * run.jobs + frames * 60_000 + 16_000_000
  }

  func run(_ run: CellRun) async throws -> CellOutput {
    let value = try run.value(layout, as: LayoutValue.self)
    let frames = AnimationFrames(value, descents: try choice.positions(in: value), limit: frames)
    let drawing = drawing(of: value.graph, isLine: frames.kind == .line)
    let camera = NodeLinkCamera(fitting: (0..<frames.count).lazy.flatMap { frames.panels(at: $0) })
    let progress = SharedProgress(parts: frames.count, report: run.progress)
    let pictures = try await (0..<frames.count).concurrentMap(jobs: run.jobs) { index in
      try Task.checkCancellation()
      let scene = drawing.scene(of: frames.panels(at: index), camera: camera)
      let bitmap = try Canvas.bitmap(
        size: size, scale: scale, background: scene.background, antialiasing: .coarse
      ) { canvas in
        scene.draw(on: canvas)
      }
      progress.advance(index, to: 1)
      return PNG.encode(bitmap, resolution: 72 * scale)
    }
    let figure = Figure(
      picture: Picture(asset: .frame(frames.count - 1), width: size.width, height: size.height),
      alt: alt(frames), caption: [.text(caption(frames))],
      player: Player(
        frameCount: frames.count, framesPerSecond: rate, captions: (0..<frames.count).map(frames.caption(at:))))
    return CellOutput(
      blocks: [.figure(figure)],
      assets: pictures.enumerated().map { ReportAsset(.frame($0.offset), .bytes($0.element)) },
      metrics: [.init("frames", .integer(frames.count))])
  }

  private func drawing(of graph: Graph, isLine: Bool) -> NodeLinkDrawing {
    NodeLinkDrawing(
      nodeCount: graph.nodeCount, edges: graph.edges.map { NodeLinkEdge(Int($0.source), Int($0.target)) },
      arrangement: isLine ? .line : .plane, coloring: color.coloring(of: graph),
      labels: hasLabels ? (0..<graph.nodeCount).map(graph.label(of:)) : nil, size: size)
  }

  private func caption(_ frames: AnimationFrames) -> String {
    let view =
      switch frames.kind {
      case .line: " The layout has one dimension: nodes stand on a line, and arcs are edges."
      case .plane: ""
      case .turning: " The layout has three dimensions and turns as it plays."
      case .principalComponents(let share):
        " The layout has \(frames.value.descents[0].result.dimension) dimensions; these are its first two principal "
          + "components at the end, which hold \(NumberWords.decimal(share * 100, places: 0)) % of its variance."
      }
    return "\(NumberWords.count(frames.count, "frame")); at the end: \(frames.caption(at: frames.count - 1)).\(view)"
      + (frames.isOfSearch ? LayoutResult.wordsOnSearch : "")
  }

  private func alt(_ frames: AnimationFrames) -> String {
    let graph = frames.value.graph
    return "Animation of \(NumberWords.count(frames.descents.count, "layout")) of a graph with "
      + "\(NumberWords.count(graph.nodeCount, "node")) and \(NumberWords.count(graph.edges.count, "edge")), from the "
      + "start to the end: \(frames.caption(at: frames.count - 1))."
  }
}

extension FieldType where Value == Size {
  /// `[width, height]` in points.
  fileprivate static var size: Self {
    let sides = FieldType<[Double]>.list(of: .number(in: 80...4000), atMost: 2)
    return FieldType(
      expectation: "[width, height] in points", shape: sides.shape, placeholder: Size(width: 640, height: 480),
      show: { sides.show([$0.width, $0.height]) }
    ) { site, context in
      if case .sequence(let items) = site.node.content, items.count != 2 {
        context.report(
          code: "wrong-type", "expected [width, height] in points, found \(NumberWords.count(items.count, "number"))",
          at: site.node.span)
        return nil
      }
      guard let values = sides.value(at: site, &context) else { return nil }
      return Size(width: values[0], height: values[1])
    }
  }
}
