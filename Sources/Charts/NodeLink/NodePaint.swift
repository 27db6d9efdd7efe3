import Canvas

/// The colours of nodes, edges and hulls under a theme.
struct NodePaint {
  let theme: Theme
  private let coloring: NodeColoring
  /// The colour scale of the nodes' values.
  let nodeScale: Paint
  /// The colour scale of the edges' values.
  let edgeScale: Paint
  private let edgeColors: NodeLinkQuantity?

  init(drawing: NodeLinkDrawing, theme: Theme) {
    self.theme = theme
    coloring = drawing.coloring
    edgeColors = drawing.edgeStyle.color
    nodeScale = if case .values(let values) = coloring { Self.scale(values, theme) } else { Paint(theme: theme) }
    edgeScale = edgeColors.map { Self.scale($0, theme) } ?? Paint(theme: theme)
  }

  private static func scale(_ quantity: NodeLinkQuantity, _ theme: Theme) -> Paint {
    var extent = DataExtent(x: Axis(), y: Axis())
    for value in quantity.values { extent.include(x: value) }
    return Paint(
      // Classes: a reader tells no more colours of small dots apart, and a frame with a table of colours is small.
      theme: theme, scale: ColorScale(.number, title: quantity.title, classes: 6),
      domain: Axis().domain(reaching: extent.x, margin: 0))
  }

  /// The colour of a node; grey if nothing is known of it.
  func color(ofNode index: Int) -> Color {
    switch coloring {
    case .constant: groupColor(0)
    case .groups(let groups): groups[index].map(groupColor) ?? theme.axis
    case .values(let quantity): quantity[index].map { nodeScale.color(.value($0)) } ?? theme.axis
    }
  }

  /// The colour of a group: those of the theme's categories, then these darker, then lighter.
  func groupColor(_ group: Int) -> Color {
    let count = OkabeIto.colors.count
    let (hue, shade) = (group % count, group / count % 3)
    let color = OkabeIto.areaColor(hue)
    return switch shade {
    case 0: color
    case 1: color.mixed(with: .black, fraction: 0.4)
    default: color.mixed(with: .white, fraction: 0.5)
    }
  }

  /// The colour of an edge, opaque: where nothing else is asked for, crossings do not darken and a frame has few colours.
  func color(ofEdge index: Int) -> Color {
    edgeColors?[index].map { edgeScale.color(.value($0)) } ?? plainEdge
  }

  /// The colour of edges that say nothing by theirs.
  var plainEdge: Color { theme.axis.mixed(with: theme.background, fraction: 0.3) }

  /// A colour that fades into the background with distance, in few enough steps for pictures with a table of colours.
  ///
  /// - Parameter distance: In steps of a twelfth, from 0 for the nearest.
  func faded(_ color: Color, distance: Int) -> Color {
    distance == 0 ? color : color.mixed(with: theme.background, fraction: 0.6 * Double(distance) / 12)
  }

  /// The colour of letters on a node.
  func ink(on color: Color) -> Color {
    color.contrast(to: theme.background) >= color.contrast(to: theme.ink) ? theme.background : theme.ink
  }
}
