import Canvas

/// The boxes of a node-link picture: the key above, and a cell for each frame with its title, its plot and its readings.
struct NodeLinkLayout {
  struct Cell {
    /// Where nodes may stand.
    let plot: Rect
    /// What edges and dots may cover.
    let clip: Rect
    let texts: [SceneItem]
  }

  let keyItems: [SceneItem]
  let cells: [Cell]

  private static let margin = 12.0

  init(frames: [NodeLinkFrame], size: Size, columns: Int?, key: NodeLinkKey, theme: Theme) {
    let inner = Rect(size: size).inset(by: Self.margin)
    let key = key.layout(at: inner.origin, width: inner.width)
    keyItems = key?.items ?? []
    let keyHeight = key.map { $0.height + 8 } ?? 0
    let body = inner.inset(top: min(keyHeight, inner.height / 2))

    let grid = PanelGrid(count: frames.count, columns: columns, width: body.width)
    let hasTitles = frames.contains { $0.title?.isEmpty == false }
    let hasReadings = frames.contains { !$0.readings.isEmpty }
    let titleHeight = hasTitles ? 1.5 * theme.panelTitleSize : 0
    let readingHeight = hasReadings ? 1.8 * theme.tickSize : 0
    let width = (body.width - Self.margin * Double(grid.columns - 1)) / Double(grid.columns)
    let height = (body.height - Self.margin * Double(max(0, grid.rows - 1))) / Double(max(1, grid.rows))
    cells = frames.enumerated().map { index, frame in
      let box = Rect(
        x: body.minX + Double(grid.column(of: index)) * (width + Self.margin),
        y: body.minY + Double(grid.row(of: index)) * (height + Self.margin), width: max(1, width),
        height: max(1, height))
      let plot = box.inset(top: titleHeight, bottom: readingHeight)
      var texts: [SceneItem] = []
      if let title = frame.title, !title.isEmpty {
        let style = TextStyle(font: .sansBold, size: theme.panelTitleSize, color: theme.ink)
        texts.append(
          .text(
            SceneText(
              title.truncated(to: box.width, style: style), role: .panelTitle, at: box.origin,
              anchor: Anchor(.start, .top), style: style)))
      }
      texts += Self.texts(of: frame.readings, in: box, theme: theme)
      return Cell(plot: plot, clip: plot.inset(by: -Self.margin / 2), texts: texts)
    }
  }

  /// About the room of one of several panels: what sizes are chosen by, before there is a key that shows them.
  static func room(of size: Size, panels: Int, columns: Int?) -> Size {
    let inner = Rect(size: size).inset(by: margin)
    let grid = PanelGrid(count: panels, columns: columns, width: inner.width)
    return Size(width: inner.width / Double(max(1, grid.columns)), height: inner.height / Double(max(1, grid.rows)))
  }

  /// Readings in columns that do not depend on their values, so that nothing jumps from frame to frame.
  private static func texts(of readings: [NodeLinkFrame.Reading], in box: Rect, theme: Theme) -> [SceneItem] {
    let column = min(150, box.width / Double(max(1, readings.count)))
    return readings.enumerated().flatMap { index, reading -> [SceneItem] in
      let nameStyle = TextStyle(size: theme.tickSize, color: theme.muted)
      let valueStyle = TextStyle(size: theme.tickSize, color: theme.ink)
      let start = Point(x: box.minX + Double(index) * column, y: box.maxY - 2)
      let name = reading.name.truncated(to: column / 2, style: nameStyle)
      let valueX = start.x + nameStyle.measure(name).width + 5
      let value = reading.value.truncated(to: max(0, start.x + column - 6 - valueX), style: valueStyle)
      return [
        .text(SceneText(name, role: .key, at: start, style: nameStyle)),
        .text(SceneText(value, role: .key, at: Point(x: valueX, y: start.y), style: valueStyle)),
      ]
    }
  }
}
