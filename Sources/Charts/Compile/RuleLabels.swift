import Canvas

/// The words of upright rules, in a strip above the plot.
enum RuleLabels {
  static func isNeeded(in panel: Panel) -> Bool {
    panel.marks.contains { mark in
      if case .rule(let rule) = mark, case .x = rule.place { rule.text?.isEmpty == false } else { false }
    }
  }

  static func height(_ theme: Theme) -> Double { 1.6 * theme.tickSize }

  /// The words as near to their rules as they can stand side by side; the later ones are left out if there are too many.
  static func texts(of panel: Panel, in frame: PanelFrame) -> [SceneText] {
    let theme = frame.theme
    var labels: [(text: String, x: Double, style: TextStyle)] = []
    for case .rule(let rule) in panel.marks {
      guard case .x(let value) = rule.place, let text = rule.text, !text.isEmpty, frame.xScale.domain.contains(value),
        let x = frame.x(value)
      else { continue }
      let style = TextStyle(size: theme.tickSize, color: frame.paint.textColor(rule.color))
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
}
