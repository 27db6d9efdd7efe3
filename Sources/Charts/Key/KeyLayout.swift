import Canvas

/// The rows of a legend and of a colour bar, flowing to the right and then down.
struct KeyLayout {
  private(set) var items: [SceneItem] = []
  private(set) var height = 0.0

  private let origin: Point
  private let width: Double
  private let paint: Paint
  private var x = 0.0
  private var rowHeight = 0.0

  private static let rowGap = 6.0
  private static let itemGap = 18.0
  private static let symbolGap = 6.0
  /// More would be a table, not a key.
  private static let maximalEntries = 60

  init(
    entries: [KeyEntry], colorBar: Bool, sizes: SizeKey? = nil, at origin: Point, width: Double, paint: Paint
  ) {
    self.origin = origin
    self.width = width
    self.paint = paint
    if colorBar { addColorBar() }
    for entry in entries.prefix(Self.maximalEntries) { add(entry) }
    if entries.count > Self.maximalEntries { addText("and \(entries.count - Self.maximalEntries) more") }
    if let sizes { add(sizes) }
    height += rowHeight
  }

  /// The title of the sizes, then a dot and its value for each.
  private mutating func add(_ sizes: SizeKey) {
    if let title = sizes.title, !title.isEmpty, !sizes.entries.isEmpty { addText(title) }
    for entry in sizes.entries {
      add(KeyEntry(label: entry.label, symbol: .circle(radius: entry.radius), color: .muted))
    }
  }

  private var style: TextStyle { TextStyle(size: paint.theme.labelSize, color: paint.theme.ink) }

  /// Makes room for an item of so much width and returns its top left corner.
  private mutating func place(width itemWidth: Double, height itemHeight: Double) -> Point {
    if x > 0, x + itemWidth > width {
      x = 0
      height += rowHeight + Self.rowGap
      rowHeight = 0
    }
    defer {
      x += itemWidth + Self.itemGap
      rowHeight = max(rowHeight, itemHeight)
    }
    return origin.offset(x: x, y: height)
  }

  private mutating func add(_ entry: KeyEntry) {
    let symbolWidth = entry.symbol.keyWidth
    let room = width - symbolWidth - Self.symbolGap
    let label = entry.label.truncated(to: room, style: style)
    let metrics = style.measure(label)
    let lineHeight = max(metrics.height, entry.symbol.keyHeight)
    let corner = place(width: symbolWidth + Self.symbolGap + metrics.width, height: lineHeight)
    let middle = corner.y + lineHeight / 2
    items += symbol(entry, in: Rect(x: corner.x, y: middle - 5, width: symbolWidth, height: 10))
    let position = Point(x: corner.x + symbolWidth + Self.symbolGap, y: middle)
    items.append(.text(SceneText(label, role: .key, at: position, anchor: Anchor(.start, .middle), style: style)))
  }

  private mutating func addText(_ text: String) {
    let metrics = style.measure(text)
    let corner = place(width: metrics.width, height: metrics.height)
    let position = Point(x: corner.x, y: corner.y + metrics.height / 2)
    items.append(.text(SceneText(text, role: .key, at: position, anchor: Anchor(.start, .middle), style: style)))
  }

  private func symbol(_ entry: KeyEntry, in box: Rect) -> [SceneItem] {
    let color = paint.color(entry.color)
    switch entry.symbol {
    case .line(let width, let dash):
      let path = Path.segment(from: Point(x: box.minX, y: box.midY), to: Point(x: box.maxX, y: box.midY))
      return [.stroke(path, Stroke(color: color, width: max(width, 1.5), dash: dash))]
    case .dot(let radius):
      return [.fill(.circle(center: box.center, radius: min(radius, 5)), color)]
    case .circle(let radius):
      return [.stroke(.circle(center: box.center, radius: radius), Stroke(color: color, width: 1))]
    case .area(let opacity):
      return [.fill(.rectangle(box, cornerRadius: 1.5), color.withAlpha(opacity))]
    }
  }

  private mutating func addColorBar() {
    let bar = ColorBar(paint: paint, maximalWidth: width)
    let corner = place(width: bar.size.width, height: bar.size.height)
    items += bar.items(at: corner)
  }
}
