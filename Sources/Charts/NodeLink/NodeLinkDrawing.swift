public import Canvas

/// A graph as dots and lines: what stays the same over all frames of a layout.
///
/// ```swift
/// let drawing = NodeLinkDrawing(nodeCount: 34, edges: edges, coloring: .values(degrees, title: "Degree"))
/// let camera = NodeLinkCamera(fitting: frames)
/// let scene = drawing.scene(of: frames[0], camera: camera)
/// ```
///
/// Edges lie below nodes, nodes have a thin rim of the background, and equal distances look equal in all directions.
public struct NodeLinkDrawing: Hashable, Sendable {
  /// How the positions are used.
  public enum Arrangement: Hashable, Sendable {
    /// Both coordinates; edges are straight.
    case plane
    /// The first coordinate alone, along a level line; edges are arcs above it.
    case line
  }

  public var nodeCount: Int
  /// Edges with an index outside `0..<nodeCount` are not drawn.
  public var edges: [NodeLinkEdge]
  public var arrangement: Arrangement
  public var coloring: NodeColoring
  /// Names of the nodes, or nil: inside the dots if they are short, else beside them where there is room.
  public var labels: [String]?
  /// In points; nil to choose by the number of nodes and the room.
  public var nodeRadius: Double?
  /// The extent of the picture in points, title, key and readings included; at least 80 × 60.
  public var size: Size

  public init(
    nodeCount: Int, edges: [NodeLinkEdge], arrangement: Arrangement = .plane, coloring: NodeColoring = .constant,
    labels: [String]? = nil, nodeRadius: Double? = nil, size: Size = Size(width: 640, height: 480)
  ) {
    self.nodeCount = max(0, nodeCount)
    self.edges = edges
    self.arrangement = arrangement
    self.coloring = coloring
    self.labels = labels
    self.nodeRadius = nodeRadius
    self.size = Size(width: max(80, size.width), height: max(60, size.height))
  }

  /// One frame as things to be drawn.
  public func scene(of frame: NodeLinkFrame, camera: NodeLinkCamera, theme: Theme = .light) -> Scene {
    scene(of: [frame], camera: camera, theme: theme)
  }

  /// Frames side by side on a common scale, such as the results of several seeds.
  ///
  /// - Parameter columns: nil to choose by the number of frames.
  public func scene(
    of frames: [NodeLinkFrame], camera: NodeLinkCamera, columns: Int? = nil, theme: Theme = .light
  ) -> Scene {
    let paint = NodePaint(coloring: coloring, theme: theme)
    let layout = NodeLinkLayout(frames: frames, size: size, columns: columns, paint: paint)
    var items = layout.keyItems
    for (frame, cell) in zip(frames, layout.cells) {
      items += cell.texts
      let plot = NodeLinkPlot(drawing: self, frame: frame, camera: camera, box: cell.plot, paint: paint)
      items.append(.clipped(cell.clip, plot.items))
    }
    return Scene(size: size, background: theme.background, items: items)
  }
}
