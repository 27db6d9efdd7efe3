public import Canvas

/// A graph as dots and lines: what stays the same over all frames of a layout.
///
/// ```swift
/// let drawing = NodeLinkDrawing(
///   nodeCount: 34, edges: edges, coloring: .values(NodeLinkQuantity(degrees, title: "Degree")))
/// let camera = NodeLinkCamera(fitting: frames)
/// let scene = drawing.scene(of: frames[0], camera: camera)
/// ```
///
/// Edges lie below nodes, nodes have a thin rim of the background, and equal distances look equal in all directions. Of large graphs,
/// many dots and many edges of one look are one path.
public struct NodeLinkDrawing: Hashable, Sendable {
  /// How the positions are used.
  public enum Arrangement: Hashable, Sendable {
    /// Both coordinates; edges are straight unless they have a parallel.
    case plane
    /// The first coordinate alone, along a level line; edges are arcs above it.
    case line
  }

  public var nodeCount: Int
  /// Edges with an index outside `0..<nodeCount` are not drawn.
  public var edges: [NodeLinkEdge]
  public var arrangement: Arrangement
  public var coloring: NodeColoring
  /// Shown by the areas of nodes; nil for nodes that are equally large.
  public var sizing: NodeLinkQuantity?
  public var edgeStyle: NodeLinkEdgeStyle
  /// Groups of nodes with an area around each; nil for none.
  public var hulls: NodeGroups?
  /// Names of the nodes, or nil: inside the dots if they are short, else beside them where there is room, large nodes and those of many
  /// edges first. A node with an empty name has none.
  public var labels: [String]?
  /// Whether a key explains colours, sizes and widths.
  public var hasKey: Bool
  /// In points; nil to choose by the number of nodes and the room.
  public var nodeRadius: Double?
  /// The extent of the picture in points, title, key and readings included; at least 80 × 60.
  public var size: Size

  public init(
    nodeCount: Int, edges: [NodeLinkEdge], arrangement: Arrangement = .plane, coloring: NodeColoring = .constant,
    sizing: NodeLinkQuantity? = nil, edgeStyle: NodeLinkEdgeStyle = NodeLinkEdgeStyle(), hulls: NodeGroups? = nil,
    labels: [String]? = nil, hasKey: Bool = true, nodeRadius: Double? = nil, size: Size = Size(width: 640, height: 480)
  ) {
    self.nodeCount = max(0, nodeCount)
    self.edges = edges
    self.arrangement = arrangement
    self.coloring = coloring
    self.sizing = sizing
    self.edgeStyle = edgeStyle
    self.hulls = hulls
    self.labels = labels
    self.hasKey = hasKey
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
    NodeLinkSequence(of: self, camera: camera, columns: columns) { _ in frames }.scene(at: 0, theme: theme)
  }
}
