import Canvas
import Charts

/// The marks of one layer in one panel.
struct PanelMarks {
  let layer: ChartLayer
  let axes: ChartAxes
  let colors: ChartColors
  /// The greatest value of the sizes of all dots.
  let greatestSize: Double
  /// Whether words stand on the tiles of a heatmap.
  let isOnTiles: Bool
  /// The rows of the panel.
  let rows: [Int]

  /// Rows of one colour and one group.
  struct Series {
    let rows: [Int]
    let color: MarkColor
    let label: String?
  }

  var marks: [Mark] {
    let series = self.series
    switch layer.kind {
    case .line: return series.map(line)
    case .area, .bar: return stacked(series)
    case .band: return series.map(band)
    case .dot: return series.map(dots)
    case .rule: return series.flatMap(rules)
    case .text: return series.flatMap(texts)
    case .heatmap: return heatmap
    case .errorbar: return series.map(intervals)
    case .box: return boxes(series)
    case .fan: return series.map(fan)
    case .link: return series.map(links)
    }
  }

  private var fields: MarkFields { layer.fields }

  /// In the order of the names or numbers of the colours.
  private var series: [Series] {
    layer.series(rows, by: layer.kind.isJoined ? [.color, .group] : [.color]).enumerated().map { place, rows in
      let (color, rank) = colors.color(layer, rows[0])
      return (rank: rank, place: place, Series(rows: rows, color: color, label: colors.label(layer, rows[0])))
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.2)
  }

  func x(_ row: Int) -> Double { axes.x.place(layer.columns[.x], row) }
  func y(_ row: Int) -> Double { axes.y.place(layer.columns[.y], row) }

  private func ordered(_ series: Series) -> [Int] {
    fields.order == .x ? series.rows.sorted { (x($0), $0) < (x($1), $1) } : series.rows
  }

  private func line(_ series: Series) -> Mark {
    .line(
      LineMark(
        ordered(series).map { Datum(x($0), y($0)) }, label: series.label, color: series.color,
        width: fields.width ?? 1.75, dash: fields.dash, interpolation: fields.isStepped ? .stepAfter : .linear))
  }

  private func band(_ series: Series) -> Mark {
    .band(
      BandMark(
        ordered(series).map {
          .init(x($0), low: axes.y.place(layer.columns[.low], $0), high: axes.y.place(layer.columns[.high], $0))
        }, label: series.label, color: series.color, opacity: fields.opacity ?? 0.22))
  }

  private func dots(_ series: Series) -> Mark {
    let largest = layer.encodings.size?.radius ?? fields.width ?? 3
    let radii = layer.columns[.size].map { sizes in
      series.rows.map { row in
        sizes.values[row] > 0 && greatestSize > 0 ? largest * (sizes.values[row] / greatestSize).squareRoot() : 0
      }
    }
    return .dot(
      DotMark(
        series.rows.map { Datum(x($0), y($0)) }, label: series.label, color: series.color,
        radius: radii == nil ? largest : min(largest, 5), radii: radii ?? [],
        opacity: fields.opacity ?? (radii == nil ? 1 : 0.75)))
  }

  private func rules(_ series: Series) -> [Mark] {
    series.rows.map { row in
      let place: RuleMark.Place = layer.columns[.x] != nil ? .x(x(row)) : .y(y(row))
      return .rule(RuleMark(place, color: series.color, width: fields.width ?? 1, dash: fields.dash))
    }
  }

  private func texts(_ series: Series) -> [Mark] {
    guard let column = layer.columns[.text] else { return [] }
    return series.rows.map { row in
      let text = column.kind == .number ? TableData.legible(column.texts[row]) : column.texts[row]
      let datum = Datum(x(row), y(row))
      guard isOnTiles else { return .text(TextMark(text, at: datum, color: series.color, distance: 4)) }
      return .text(
        TextMark(
          text, at: datum, anchor: Anchor(.middle, .middle), offset: .zero, isMovable: false, ground: series.color))
    }
  }

  /// Tiles of one size share a mark: months differ in theirs.
  private var heatmap: [Mark] {
    guard let values = layer.columns[.color] else { return [] }
    let (plainWidth, plainHeight) = (axes.x.step(layer.columns[.x]), axes.y.step(layer.columns[.y]))
    var marks: [HeatmapMark] = []
    for row in rows {
      let width = axes.x.kind == .text ? 1 : layer.columns[.x]?.widths?[row] ?? plainWidth
      let height = axes.y.kind == .text ? 1 : layer.columns[.y]?.widths?[row] ?? plainHeight
      let tile = HeatmapMark.Tile(x: x(row), y: y(row), value: values.values[row])
      if let place = marks.firstIndex(where: { $0.width == width && $0.height == height }) {
        marks[place].tiles.append(tile)
      } else if width.isFinite, height.isFinite {
        marks.append(HeatmapMark([tile], width: width, height: height))
      }
    }
    return marks.map { .heatmap($0) }
  }

  private func intervals(_ series: Series) -> Mark {
    let isLevel = layer.isLevel
    let (places, measured) = isLevel ? (axes.y, axes.x) : (axes.x, axes.y)
    let (place, value): (ChannelName, ChannelName) = isLevel ? (.y, .x) : (.x, .y)
    return .interval(
      IntervalMark(
        series.rows.map {
          .init(
            places.place(layer.columns[place], $0), low: measured.place(layer.columns[.low], $0),
            value: measured.place(layer.columns[value], $0), high: measured.place(layer.columns[.high], $0))
        }, label: series.label, color: series.color, width: fields.width ?? 1.5, direction: isLevel ? .level : .upright)
    )
  }

  private func fan(_ series: Series) -> Mark {
    var values: [Double: [Double]] = [:]
    for row in series.rows { values[x(row), default: []].append(y(row)) }
    return .fan(
      FanMark(
        values.keys.filter { !$0.isNaN }.sorted().map { place in
          let sorted = (values[place] ?? []).filter { !$0.isNaN }.sorted()
          return .init(place, fields.quantiles.map { Aggregate.quantile($0, of: sorted) })
        }, label: series.label, color: series.color))
  }

  private func links(_ series: Series) -> Mark {
    .link(
      LinkMark(
        series.rows.map {
          .init(
            from: Datum(x($0), y($0)),
            to: Datum(axes.x.place(layer.columns[.x2], $0), axes.y.place(layer.columns[.y2], $0)))
        }, label: series.label, color: series.color, width: fields.width ?? 1.25, opacity: fields.opacity ?? 1,
        hasArrows: fields.hasArrows))
  }
}
