import Canvas

/// The pictures of a graph that moves, with what is decided once for all of them, so that nothing flickers.
///
/// The look of edges and the places of labels are those of the last picture. A label stands on the same side of its node in every
/// picture; one that would meet another on the way shows from the picture on after which it meets no more.
public struct NodeLinkSequence: Sendable {
  private let drawing: NodeLinkDrawing
  private let camera: NodeLinkCamera
  private let columns: Int?
  private let panels: @Sendable (Int) -> [NodeLinkFrame]
  private let routes: EdgeRoutes
  private let sizes: NodeSizes
  private let ink: NodeLinkInk
  private let labels: NodeLabelPlan

  /// - Parameters:
  ///   - count: How many pictures there are.
  ///   - columns: nil to choose by the number of panels.
  ///   - panels: What stands side by side in a picture.
  public init(
    of drawing: NodeLinkDrawing, camera: NodeLinkCamera, count: Int = 1, columns: Int? = nil,
    panels: @escaping @Sendable (Int) -> [NodeLinkFrame]
  ) {
    (self.drawing, self.camera, self.columns, self.panels) = (drawing, camera, columns, panels)
    routes = EdgeRoutes(drawing.edges)
    let last = panels(max(0, count - 1))
    sizes = NodeSizes(of: drawing, in: NodeLinkLayout.room(of: drawing.size, panels: last.count, columns: columns))
    let (sizes, routes) = (sizes, routes)
    let lines = NodeLinkInk(of: drawing, sizes: sizes, in: drawing.size)
    let stage = { (frames: [NodeLinkFrame], place: Int) in
      let key = NodeLinkKey(drawing: drawing, sizes: sizes, ink: lines, theme: .light)
      let cells = NodeLinkLayout(frames: frames, size: drawing.size, columns: columns, key: key, theme: .light).cells
      return NodeLinkStage(drawing: drawing, camera: camera, box: cells[place].plot, sizes: sizes, routes: routes)
    }
    var ink = lines
    if let frame = last.first {
      let first = stage(last, 0)
      ink.adjust(to: drawing, centers: first.centers(of: frame), sizes: sizes, in: first.box)
    }
    self.ink = ink
    labels = NodeLabelPlan(count: count, panels: panels, drawing: drawing, stage: stage)
  }

  /// The picture at an index within 0 ..< `count`.
  public func scene(at index: Int, theme: Theme = .light) -> Scene {
    let frames = panels(index)
    let paint = NodePaint(drawing: drawing, theme: theme)
    let key = NodeLinkKey(drawing: drawing, sizes: sizes, ink: ink, theme: theme)
    let layout = NodeLinkLayout(frames: frames, size: drawing.size, columns: columns, key: key, theme: theme)
    var items = layout.keyItems
    for (frame, cell) in zip(frames, layout.cells) {
      items += cell.texts
      let stage = NodeLinkStage(drawing: drawing, camera: camera, box: cell.plot, sizes: sizes, routes: routes)
      let plot = NodeLinkPlot(
        stage: stage, frame: frame, ink: ink, paint: paint, labels: labels.labels(at: index, track: frame.track))
      items.append(.clipped(cell.clip, plot.items))
    }
    return Scene(size: drawing.size, background: theme.background, items: items)
  }
}
