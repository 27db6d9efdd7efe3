import Canvas

/// What stands below the plots: the caption of the x axis and the footnote.
struct FigureFooter {
  private let caption: String?
  private let note: [String]
  private let style: TextStyle

  init(chart: Chart, theme: Theme, width: Double) {
    let style = TextStyle(size: theme.tickSize, color: theme.muted, notation: .scripts)
    self.style = style
    caption = chart.x.caption.map { $0.truncated(to: width, style: style) }
    note = (chart.footnote ?? "").wrapped(to: width, style: style, maximalLines: 6)
  }

  var height: Double {
    (caption == nil ? 0 : 1.3 * style.size) + (note.isEmpty ? 0 : 8 + Double(note.count) * 1.3 * style.size)
  }

  func texts(left: Double, right: Double, top: Double) -> [SceneText] {
    var texts: [SceneText] = []
    var y = top + 3
    if let caption {
      texts.append(
        SceneText(
          caption, role: .axisTitle, at: Point(x: right, y: y), anchor: Anchor(.end, .capital), style: style))
      y += 1.3 * style.size
    }
    y += 8
    for line in note {
      texts.append(
        SceneText(line, role: .footnote, at: Point(x: left, y: y), anchor: Anchor(.start, .capital), style: style))
      y += 1.3 * style.size
    }
    return texts
  }
}
