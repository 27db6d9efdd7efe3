import Canvas

/// What the colours of marks mean in one chart under one theme.
struct Paint {
  let theme: Theme
  let scale: ColorScale
  /// The values of the first and the last colour.
  let domain: ClosedRange<Double>

  init(theme: Theme, scale: ColorScale = ColorScale(), domain: ClosedRange<Double> = 0...1) {
    self.theme = theme
    self.scale = scale
    self.domain = domain
  }

  init(chart: Chart, theme: Theme) {
    let scale = chart.colorScale ?? ColorScale()
    // The values are reached as an axis reaches its data.
    let axis = Axis(scale: scale.kind == .day ? .day : .linear, domain: scale.domain)
    var extent = DataExtent(x: axis, y: Axis())
    for panel in chart.panels {
      for mark in panel.marks {
        for value in mark.content.colorValues { extent.include(x: value) }
      }
    }
    self.init(theme: theme, scale: scale, domain: axis.domain(reaching: extent.x, margin: 0))
  }

  func color(_ color: MarkColor) -> Color {
    switch color {
    case .ink: theme.ink
    case .muted: theme.muted
    case .category(let index): OkabeIto.lineColor(index)
    case .value(let value): scale.color(at: LinearScale(domain: domain).fraction(of: value))
    case .fixed(let color): color
    }
  }

  /// A colour in which words of the same meaning can be read.
  func textColor(_ color: MarkColor) -> Color {
    self.color(color).legible(on: theme.background, ink: theme.ink)
  }
}
