import Canvas

/// The words of upright rules, in a strip above the plot.
enum RuleLabels {
  static func isNeeded(in panel: Panel) -> Bool {
    panel.marks.contains { mark in
      switch mark {
      case .rule(let rule): if case .x = rule.place { rule.text?.isEmpty == false } else { false }
      case .region(let region): if case .x = region.place { region.text?.isEmpty == false } else { false }
      default: false
      }
    }
  }

  static func height(_ theme: Theme) -> Double { 1.6 * theme.tickSize }

  /// The words as near to their rules as they can stand side by side; the later ones are left out if there are too many.
  static func texts(of panel: Panel, in frame: PanelFrame) -> [SceneText] {
    let theme = frame.theme
    var labels: [(text: String, x: Double, style: TextStyle)] = []
    for mark in panel.marks {
      guard let (text, x, color) = label(of: mark, in: frame) else { continue }
      let style = TextStyle(size: theme.tickSize, color: frame.paint.textColor(color))
      labels.append((text.truncated(to: frame.plot.width, style: style), x, style))
    }
    while !labels.isEmpty {
      let centers = LabelSpreading.spread(
        labels.map(\.x), extents: labels.map { $0.style.measure($0.text).width + 8 },
        within: (frame.plot.minX - 4)...(frame.plot.maxX + 4))
      guard let centers else {
        labels.removeLast()
        continue
      }
      return zip(labels, centers).map { label, center in
        SceneText(
          label.text, role: .annotation, at: Point(x: center, y: frame.plot.minY - 5), anchor: .middle,
          style: label.style)
      }
    }
    return []
  }

  /// The words of an upright rule, or of a stretch of the x axis, where they want to stand.
  private static func label(of mark: Mark, in frame: PanelFrame) -> (text: String, x: Double, color: MarkColor)? {
    switch mark {
    case .rule(let rule):
      guard case .x(let value) = rule.place, let text = rule.text, !text.isEmpty, frame.xScale.domain.contains(value),
        let x = frame.x(value)
      else { return nil }
      return (text, x, rule.color)
    case .region(let region):
      guard case .x = region.place, let text = region.text, !text.isEmpty, let rect = region.rect(in: frame) else {
        return nil
      }
      return (text, rect.midX, region.color)
    default: return nil
    }
  }
}
