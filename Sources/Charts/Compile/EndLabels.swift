import Canvas

/// The names of lines at their ends: to the right of the plot for lines that reach its edge, inside for others.
enum EndLabels {
  private struct Label {
    let text: String
    let end: Point
    let style: TextStyle
    let color: Color
  }

  /// The share of the domain within which a line counts as reaching the edge.
  private static let edge = 0.02

  /// The room that names need to the right of a plot.
  ///
  /// - Parameter xDomains: One for each panel.
  static func marginWidth(
    of chart: Chart, xDomains: [ClosedRange<Double>], theme: Theme, limit: Double
  ) -> Double {
    let style = TextStyle(size: theme.labelSize)
    let widths = zip(chart.panels, xDomains).flatMap { panel, xDomain in
      lines(of: panel).map { line -> Double in
        guard let label = line.label, let end = line.end, reachesEdge(end.x, of: xDomain, scale: chart.x.scale) else {
          return 0
        }
        return min(style.measure(label).width, limit) + FigureLayout.endGap
      }
    }
    return widths.max() ?? 0
  }

  /// The names, and thin lines to those that had to move away from their ends.
  static func draw(panel: Panel, in frame: PanelFrame, rightEdge: Double, onto layer: inout MarkLayer) {
    var outside: [Label] = []
    var inside: [Label] = []
    for line in lines(of: panel) {
      guard let name = line.label, let end = line.lastPoint(in: frame) else { continue }
      let style = TextStyle(size: frame.theme.labelSize, color: frame.paint.textColor(line.color))
      let isOutside = end.x >= frame.plot.maxX - edge * frame.plot.width
      let room = isOutside ? rightEdge - frame.plot.maxX - FigureLayout.endGap : 0.4 * frame.plot.width
      let label = Label(
        text: name.truncated(to: room, style: style), end: end, style: style, color: frame.paint(line.color))
      if isOutside { outside.append(label) } else { inside.append(label) }
    }
    drawOutside(outside, in: frame, onto: &layer)
    drawInside(inside, of: panel, in: frame, onto: &layer)
  }

  private static func lines(of panel: Panel) -> [LineMark] {
    var seen: Set<String> = []
    return panel.marks.compactMap { mark in
      guard case .line(let line) = mark, let label = line.label, !label.isEmpty, seen.insert(label).inserted else {
        return nil
      }
      return line
    }
  }

  private static func reachesEdge(_ x: Double, of domain: ClosedRange<Double>, scale: Axis.Scale) -> Bool {
    let position = Axis(scale: scale, domain: domain).positionScale(domain: domain)
    // A line that goes on beyond a given domain reaches the edge too.
    return position.fraction(of: x) >= 1 - edge
  }

  private static func drawOutside(_ labels: [Label], in frame: PanelFrame, onto layer: inout MarkLayer) {
    let height = 1.2 * frame.theme.labelSize
    // Not so low that a name could meet the label of the last x tick.
    let centers = LabelSpreading.spread(
      labels.map(\.end.y), extents: labels.map { _ in height },
      within: (frame.plot.minY - height / 2)...(frame.plot.maxY + 2))
    for (label, y) in zip(labels, centers ?? []) {
      let x = frame.plot.maxX + FigureLayout.endGap
      if abs(y - label.end.y) > 6 {
        let leader = Path.segment(from: label.end.offset(x: 1.5), to: Point(x: x - 2, y: y))
        layer.leaders.append(.stroke(leader, Stroke(color: label.color.withAlpha(0.6), width: 0.75)))
      }
      layer.texts.append(
        SceneText(
          label.text, role: .seriesLabel, at: Point(x: x, y: y), anchor: Anchor(.start, .middle), style: label.style))
    }
  }

  /// Each name goes where it covers no other text and the fewest lines, of eight places around the end of its line, and of
  /// more further away with a thin line to them. A name that has no place at all is left out.
  private static func drawInside(
    _ labels: [Label], of panel: Panel, in frame: PanelFrame, onto layer: inout MarkLayer
  ) {
    let runs = panel.marks.flatMap { mark -> [[Point]] in
      switch mark {
      case .line(let line): line.runs(in: frame)
      case .rule(let rule): [rule.segment(in: frame)].compactMap(\.self)
      default: []
      }
    }
    for label in labels {
      var best: (text: SceneText, cost: Int, distance: Int)?
      for distance in 1...4 {
        for place in places {
          let reach = Double(distance * distance)
          let text = SceneText(
            label.text, role: .seriesLabel, at: label.end.offset(x: place.x * reach, y: place.y * reach),
            anchor: place.anchor, style: label.style, halo: frame.theme.background
          ).moved(into: frame.plot)
          let box = text.box.inset(by: -2)
          guard !layer.texts.contains(where: { $0.box.overlaps(box) }) else { continue }
          let cost = runs.reduce(3 * (distance - 1)) { $0 + crossings(of: $1, with: box) }
          if cost < best?.cost ?? Int.max { best = (text, cost, distance) }
        }
        // Further away only if every nearer place hides much.
        if let best, best.cost <= 3 * distance { break }
      }
      guard let best else { continue }
      if best.distance > 1 {
        let leader = Path.segment(from: label.end, to: best.text.box.nearest(to: label.end))
        layer.leaders.append(.stroke(leader, Stroke(color: label.color.withAlpha(0.6), width: 0.75)))
      }
      layer.texts.append(best.text)
    }
  }

  private static let places: [(x: Double, y: Double, anchor: Anchor)] = [
    (6, 0, Anchor(.start, .middle)), (4, -7, Anchor(.start, .baseline)), (4, 7, Anchor(.start, .capital)),
    (0, -9, Anchor(.middle, .baseline)), (0, 9, Anchor(.middle, .capital)), (-4, -9, Anchor(.end, .baseline)),
    (-4, 9, Anchor(.end, .capital)), (-8, 0, Anchor(.end, .middle)),
  ]

  private static func crossings(of run: [Point], with box: Rect) -> Int {
    zip(run, run.dropFirst()).count { box.meetsSegment(from: $0, to: $1) }
  }
}
