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
    var rows: [(blocks: [(block: Block, x: Double)], height: Double)] = []
    var x = Double.infinity
    for block in blocks(width: width) {
      if x + block.size.width > width {
        rows.append(([], 0))
        x = 0
      }
      rows[rows.count - 1].blocks.append((block, x))
      rows[rows.count - 1].height = max(rows[rows.count - 1].height, block.size.height)
      x += block.size.width + Self.gap
    }
    var items: [SceneItem] = []
    var y = 0.0
    for row in rows {
      for (block, x) in row.blocks {
        items += block.items(origin.offset(x: x, y: y + (row.height - block.size.height) / 2))
      }
      y += row.height + Self.rowGap
    }
    let legend = KeyLayout(
      entries: entries, colorBar: false, at: origin.offset(y: y), width: width, paint: Paint(theme: theme))
    items += legend.items
    return items.isEmpty ? nil : (items, legend.items.isEmpty ? y - Self.rowGap : y + legend.height)
  }

  private struct Block {
    let size: Size
    let items: (Point) -> [SceneItem]
  }

  private func blocks(width: Double) -> [Block] {
    colorScales.map { scale in
      let bar = ColorBar(paint: scale, maximalWidth: min(width, 320))
      return Block(size: bar.size, items: bar.items)
    } + samples(width: width).map { Block(size: $0.size, items: $0.items) }
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
