import Canvas

/// What the colours of marks mean in one chart under one theme.
struct Paint {
  let theme: Theme
  let scale: ColorScale
  /// The values of the first and the last colour.
  let domain: ClosedRange<Double>
  /// Values to fractions of the domain.
  let position: any PositionScale

  init(theme: Theme, scale: ColorScale = ColorScale(), domain: ClosedRange<Double> = 0...1) {
    self.theme = theme
    self.scale = scale
    self.domain = domain
    position = scale.axis.positionScale(domain: domain)
  }

  init(chart: Chart, theme: Theme) {
    let scale = chart.colorScale ?? ColorScale()
    // The values are reached as an axis reaches its data.
    let axis = scale.axis
    var extent = DataExtent(x: axis, y: Axis())
    for panel in chart.panels {
      for mark in panel.marks {
        for value in mark.content.colorValues { extent.include(x: value) }
      }
    }
    if scale.scheme.isDiverging, scale.kind == .number, scale.domain == nil, let range = extent.x {
      let reach = max(range.upperBound - scale.midpoint, scale.midpoint - range.lowerBound)
      extent.include(x: scale.midpoint - reach)
      extent.include(x: scale.midpoint + reach)
    }
    self.init(theme: theme, scale: scale, domain: axis.domain(reaching: extent.x, margin: 0))
  }

  func color(_ color: MarkColor) -> Color {
    switch color {
    case .ink: theme.ink
    case .muted: theme.muted
    case .category(let index): theme.lineColor(index)
    case .value(let value): scale.color(at: position.fraction(of: value), theme: theme)
    case .fixed(let color): color
    }
  }

  /// Dark or light letters, whichever can be read better on an area of a colour.
  func ink(on color: MarkColor) -> Color {
    let ground = self.color(color)
    let (dark, light) = (Color(hex: 0x1C1C1C), Color.white)
    return dark.contrast(to: ground) >= light.contrast(to: ground) ? dark : light
  }

  /// A colour in which words of the same meaning can be read.
  func textColor(_ color: MarkColor) -> Color {
    self.color(color).legible(on: theme.background, ink: theme.ink)
  }
}
