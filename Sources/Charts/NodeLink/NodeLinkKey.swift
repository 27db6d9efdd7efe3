import Canvas

/// What explains the colours, sizes and widths of a node-link drawing: bars, rows of samples and a legend, flowing to the right.
struct NodeLinkKey {
  private let drawing: NodeLinkDrawing
  private let sizes: NodeSizes
  private let ink: NodeLinkInk
  private let paint: NodePaint

  init(drawing: NodeLinkDrawing, sizes: NodeSizes, ink: NodeLinkInk, theme: Theme) {
    (self.drawing, self.sizes, self.ink) = (drawing, sizes, ink)
    paint = NodePaint(drawing: drawing, theme: theme)
  }

  private var theme: Theme { paint.theme }

  private static let gap = 24.0
  private static let rowGap = 6.0

  /// The items of the key with its top left corner at a point, and its height; nil if there is nothing to explain.
  func layout(at origin: Point, width: Double) -> (items: [SceneItem], height: Double)? {
    guard drawing.hasKey else { return nil }
    var items: [SceneItem] = []
    var (x, y, rowHeight) = (0.0, 0.0, 0.0)
    func place(_ size: Size) -> Point {
      if x > 0, x + size.width > width {
        y += rowHeight + Self.rowGap
        (x, rowHeight) = (0, 0)
      }
      defer {
        x += size.width + Self.gap
        rowHeight = max(rowHeight, size.height)
      }
      return origin.offset(x: x, y: y)
    }
    for scale in colorScales {
      let bar = ColorBar(paint: scale, maximalWidth: min(width, 320))
      items += bar.items(at: place(bar.size))
    }
    for row in samples(width: width) {
      items += row.items(at: place(row.size))
    }
    let entries = entries
    if !entries.isEmpty {
      if x > 0 { y += rowHeight + Self.rowGap }
      let legend = KeyLayout(
        entries: entries, colorBar: false, at: origin.offset(y: y), width: width, paint: Paint(theme: theme))
      items += legend.items
      rowHeight = legend.height
    }
    let height = y + rowHeight
    return items.isEmpty ? nil : (items, height)
  }

  private var colorScales: [Paint] {
    var scales: [Paint] = []
    if case .values(let quantity) = drawing.coloring, quantity.extent != nil { scales.append(paint.nodeScale) }
    if drawing.edgeStyle.color?.extent != nil { scales.append(paint.edgeScale) }
    return scales
  }

  private func samples(width: Double) -> [SampleRow] {
    // What colours show as well needs no second row.
    var rows: [SampleRow] = []
    if let quantity = drawing.sizing, .values(quantity) != drawing.coloring, let extent = quantity.extent {
      let samples = NodeLinkScale.examples(in: extent).map {
        ($0, SampleRow.Symbol.disc(radius: sizes.radius(ofValue: $0)))
      }
      rows.append(SampleRow(title: quantity.title, samples: samples, color: theme.axis, theme: theme, width: width))
    }
    if let quantity = drawing.edgeStyle.width, quantity != drawing.edgeStyle.color, let extent = quantity.extent {
      let samples = NodeLinkScale.examples(in: extent).map {
        ($0, SampleRow.Symbol.line(width: ink.width(ofValue: $0)))
      }
      rows.append(
        SampleRow(title: quantity.title, samples: samples, color: paint.plainEdge, theme: theme, width: width))
    }
    return rows
  }

  /// The groups of colours, then those of hulls if they are others.
  private var entries: [KeyEntry] {
    var groupings: [NodeGroups] = []
    if case .groups(let groups) = drawing.coloring { groupings.append(groups) }
    if let hulls = drawing.hulls, !groupings.contains(hulls) { groupings.append(hulls) }
    return groupings.flatMap { groups in
      let symbol: KeySymbol = .groups(groups) == drawing.coloring ? .dot(radius: 4.5) : .area(opacity: 0.4)
      return groups.names.enumerated().map { group, name in
        KeyEntry(
          label: name, symbol: symbol,
          color: .fixed(paint.groupColor(group)))
      }
    }
  }
}
