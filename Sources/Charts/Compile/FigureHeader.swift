import Canvas

/// What stands above the plots: title, subtitle, key, and the caption of the y axis.
struct FigureHeader {
  private(set) var items: [SceneItem] = []
  /// Where the plots may begin.
  private(set) var bottom: Double

  init(chart: Chart, plan: KeyPlan, paint: Paint, left: Double, top: Double, width: Double) {
    bottom = top
    let theme = paint.theme
    let title = TextStyle(font: .sansBold, size: theme.titleSize, color: theme.ink, notation: .scripts)
    let subtitle = TextStyle(size: theme.subtitleSize, color: theme.muted, notation: .scripts)
    let corner = Point(x: left, y: top)
    add(chart.title, role: .title, style: title, lines: 3, at: corner, width: width)
    if chart.subtitle != nil, chart.title != nil { bottom += 3 }
    add(chart.subtitle, role: .subtitle, style: subtitle, lines: 5, at: corner, width: width)
    if plan.hasColorBar || !plan.legend.isEmpty {
      addGap(9)
      let key = KeyLayout(
        entries: plan.legend, colorBar: plan.hasColorBar, at: Point(x: left, y: bottom), width: width, paint: paint)
      items += key.items
      bottom += key.height
    }
    if chart.y.caption != nil {
      addGap(11)
      let caption = TextStyle(size: theme.tickSize, color: theme.muted, notation: .scripts)
      add(chart.y.caption, role: .axisTitle, style: caption, lines: 2, at: corner, width: width)
      bottom += 10
    } else {
      addGap(12)
    }
  }

  private var isEmpty: Bool { items.isEmpty }

  private mutating func addGap(_ gap: Double) {
    if !isEmpty { bottom += gap }
  }

  private mutating func add(
    _ text: String?, role: SceneText.Role, style: TextStyle, lines: Int, at corner: Point, width: Double
  ) {
    for line in (text ?? "").wrapped(to: width, style: style, maximalLines: lines) {
      let position = Point(x: corner.x, y: bottom)
      items.append(.text(SceneText(line, role: role, at: position, anchor: Anchor(.start, .top), style: style)))
      bottom += 1.25 * style.size
    }
  }
}
