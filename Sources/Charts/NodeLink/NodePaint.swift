import Canvas

/// The colours of nodes and edges under a theme, and the key that explains them.
struct NodePaint {
  let theme: Theme
  let coloring: NodeColoring
  /// The colour scale of values.
  let paint: Paint

  init(coloring: NodeColoring, theme: Theme) {
    self.theme = theme
    self.coloring = coloring
    guard case .values(let values, let title) = coloring else {
      paint = Paint(theme: theme)
      return
    }
    var extent = DataExtent(x: Axis(), y: Axis())
    for value in values { extent.include(x: value) }
    paint = Paint(
      // Classes: a reader tells no more colours of small dots apart, and a frame with a table of colours is small.
      theme: theme, scale: ColorScale(.number, title: title, classes: 6),
      domain: Axis().domain(reaching: extent.x, margin: 0))
  }

  /// The colour of a node; grey if nothing is known of it.
  func color(ofNode index: Int) -> Color {
    switch coloring {
    case .constant:
      return OkabeIto.areaColor(0)
    case .groups(let groups, _):
      return groups.indices.contains(index) ? OkabeIto.areaColor(groups[index]) : theme.axis
    case .values(let values, _):
      guard values.indices.contains(index), values[index].isFinite else { return theme.axis }
      return paint.color(.value(values[index]))
    }
  }

  /// Opaque, so that crossings do not darken and a frame has few colours.
  var edgeColor: Color { theme.axis.mixed(with: theme.background, fraction: 0.3) }

  func key(at origin: Point, width: Double) -> KeyLayout? {
    switch coloring {
    case .constant:
      return nil
    case .groups(_, let names):
      guard !names.isEmpty else { return nil }
      let entries = names.enumerated().map { group, name in
        KeyEntry(label: name, symbol: .dot(radius: 4.5), color: .fixed(OkabeIto.areaColor(group)))
      }
      return KeyLayout(entries: entries, colorBar: false, at: origin, width: width, paint: paint)
    case .values(let values, _):
      guard !values.isEmpty else { return nil }
      return KeyLayout(entries: [], colorBar: true, at: origin, width: width, paint: paint)
    }
  }
}
