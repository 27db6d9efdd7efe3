import Canvas

/// The colours of a scale from left to right with ticks below, and the scale's title before them.
struct ColorBar {
  private let paint: Paint
  private let title: String
  private let scale: any PositionScale
  private let ticks: AxisTicks
  private let barWidth: Double
  /// What the outer labels reach beyond the bar.
  private let overhang: Double
  private let titleWidth: Double

  private static let barHeight = 9.0
  private static let tickLength = 3.0

  init(paint: Paint, maximalWidth: Double) {
    self.paint = paint
    let style = TextStyle(size: paint.theme.labelSize, color: paint.theme.ink)
    let tickStyle = TextStyle(size: paint.theme.tickSize, color: paint.theme.muted)
    title = (paint.scale.title ?? "").truncated(to: maximalWidth / 3, style: style)
    titleWidth = title.isEmpty ? 0 : (style.measure(title).width + 10).rounded(.up)
    barWidth = min(240, max(40, maximalWidth - titleWidth - 80))
    scale = paint.position
    ticks = Self.ticks(
      of: paint, in: AxisSpace(direction: .horizontal, length: barWidth, style: tickStyle, format: paint.scale.format))
    let (width, scale) = (barWidth, scale)
    overhang =
      ticks.labelled.map { tick in
        let widest = max(tickStyle.measure(tick.text).width, tickStyle.measure(tick.context ?? "").width)
        let fraction = scale.fraction(of: tick.value)
        return widest / 2 - min(fraction, 1 - fraction) * width
      }.max().map { max(0, $0) } ?? 0
  }

  /// Those of the scale, or where it has none or one, which tells nothing, its two ends.
  private static func ticks(of paint: Paint, in space: AxisSpace) -> AxisTicks {
    let ticks = paint.position.ticks(in: space)
    guard ticks.labelled.count < 2, paint.scale.kind != .day else { return ticks }
    let format = NumberFormat(significant: 3)
    let ends = [paint.domain.lowerBound, paint.domain.upperBound].map { value in
      AxisTick(value: value, text: space.format?.text(value, among: []) ?? format.text(value))
    }
    return AxisTicks(labelled: ends, minor: ticks.labelled.map(\.value))
  }

  var size: Size {
    let lines = ticks.hasContext ? 2.0 : 1.0
    return Size(
      width: titleWidth + barWidth + 2 * overhang,
      height: 2 + Self.barHeight + Self.tickLength + 2 + lines * 1.25 * paint.theme.tickSize)
  }

  func items(at corner: Point) -> [SceneItem] {
    let theme = paint.theme
    let bar = Rect(
      x: corner.x + titleWidth + (titleWidth > 0 ? 0 : overhang), y: corner.y + 2, width: barWidth,
      height: Self.barHeight)
    var items: [SceneItem] = []
    if !title.isEmpty {
      let style = TextStyle(size: theme.labelSize, color: theme.ink)
      items.append(
        .text(
          SceneText(
            title, role: .key, at: Point(x: corner.x, y: bar.midY), anchor: Anchor(.start, .middle), style: style)))
    }
    items += colors(in: bar)
    for tick in ticks.labelled {
      let x = bar.minX + scale.fraction(of: tick.value) * bar.width
      items += TickDrawing.below(tick, x: x, y: bar.maxY, length: Self.tickLength, theme: theme, role: .key)
    }
    return items
  }

  private func colors(in bar: Rect) -> [SceneItem] {
    let theme = paint.theme
    guard let classes = paint.scale.classes else {
      return [.ramp(bar, (0...64).map { paint.scale.color(at: Double($0) / 64, theme: theme) })]
    }
    let width = bar.width / Double(classes)
    return (0..<classes).map { index in
      let part = Rect(x: bar.minX + Double(index) * width, y: bar.minY, width: width, height: bar.height)
      return .fill(.rectangle(part), paint.scale.color(at: (Double(index) + 0.5) / Double(classes), theme: theme))
    }
  }
}
