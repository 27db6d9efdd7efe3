import Charts

/// Marks that share places: bars, areas and boxes.
extension PanelMarks {
  /// Where a mark stands, how long it is, and how wide.
  private struct Length {
    let place: Double
    let value: Double
    let width: Double
  }

  private var direction: MarkDirection { layer.isLevel ? .level : .upright }
  private var placeAxis: AxisPlan { layer.isLevel ? axes.y : axes.x }
  private var placeColumn: DataColumn? { layer.columns[layer.isLevel ? .y : .x] }

  private func length(_ row: Int) -> Length {
    let place = layer.isLevel ? y(row) : x(row)
    return Length(place: place, value: layer.isLevel ? x(row) : y(row), width: placeColumn?.widths?[row] ?? .nan)
  }

  func stacked(_ series: [Series]) -> [Mark] {
    var lengths = series.map { $0.rows.map(length).filter { !$0.place.isNaN } }
    if layer.kind == .area { lengths = Self.aligned(lengths) }
    var totals: [Double: Double] = [:]
    for length in lengths.joined() where !length.value.isNaN {
      totals[length.place, default: 0] += length.value.magnitude
    }
    var (above, below): ([Double: Double], [Double: Double]) = ([:], [:])
    return series.indices.flatMap { index -> [Mark] in
      let ends = lengths[index].map { length -> (from: Double, to: Double) in
        guard !length.value.isNaN, layer.fields.arrangement == .stack || layer.fields.arrangement == .share else {
          return (0, length.value)
        }
        let total = totals[length.place] ?? 1
        let value = layer.fields.arrangement == .share ? (total > 0 ? length.value / total : 0) : length.value
        let from = (value < 0 ? below : above)[length.place] ?? 0
        if value < 0 { below[length.place] = from + value } else { above[length.place] = from + value }
        return (from, from + value)
      }
      return layer.kind == .area
        ? area(series[index], lengths[index], ends, isAlone: series.count == 1)
        : [bars(series[index], lengths[index], ends, index: index, of: series.count)]
    }
  }

  /// A length at every place that one of the series has, 0 where a series has none.
  private static func aligned(_ lengths: [[Length]]) -> [[Length]] {
    let places = Set(lengths.joined().map(\.place)).sorted()
    return lengths.map { own in
      var values: [Double: Double] = [:]
      for length in own { values[length.place, default: 0] += length.value }
      return places.map { Length(place: $0, value: values[$0] ?? 0, width: .nan) }
    }
  }

  private func area(_ series: Series, _ lengths: [Length], _ ends: [(from: Double, to: Double)], isAlone: Bool)
    -> [Mark]
  {
    let isStacked = !isAlone && layer.fields.arrangement != .overlay
    let band = BandMark(
      zip(lengths, ends).map { .init($0.place, low: $1.from, high: $1.to) }, label: series.label, color: series.color,
      opacity: layer.fields.opacity ?? (isStacked ? 0.75 : 0.3))
    guard !isStacked else { return [.band(band)] }
    return [
      .band(band),
      .line(LineMark(zip(lengths, ends).map { Datum($0.place, $1.to) }, color: series.color)),
    ]
  }

  private func bars(
    _ series: Series, _ lengths: [Length], _ ends: [(from: Double, to: Double)], index: Int, of count: Int
  ) -> Mark {
    let isDodged = layer.fields.arrangement == .dodge && count > 1
    let room = (layer.fields.width ?? 0.8) * placeAxis.step(placeColumn)
    return .bar(
      BarMark(
        bars: zip(lengths, ends).map { length, end in
          // Bars of steps touch but for a hair.
          let full = length.width.isNaN ? room : (layer.fields.width ?? 0.96) * length.width
          let width = isDodged ? full / Double(count) : full
          let shift = isDodged ? (Double(index) + 0.5) * width - full / 2 : 0
          return .init(length.place + shift, from: end.from, to: end.to, width: width)
        }, label: series.label, color: series.color, width: room, direction: direction,
        opacity: layer.fields.opacity ?? 1))
  }

  /// Tukey's summary of each place: whiskers reach the farthest value within 1.5 times the height of the box.
  func boxes(_ series: [Series]) -> [Mark] {
    let isDodged = layer.columns[.color].map { $0.name != placeColumn?.name } ?? false
    let count = isDodged ? Double(series.count) : 1
    let room = (layer.fields.width ?? 0.6) * placeAxis.step(placeColumn)
    return series.enumerated().map { index, series in
      var values: [Double: [Double]] = [:]
      for length in series.rows.map(length) where !length.place.isNaN && !length.value.isNaN {
        values[length.place, default: []].append(length.value)
      }
      let shift = isDodged ? ((Double(index) + 0.5) / count - 0.5) * room : 0
      let boxes = values.keys.sorted().map { Self.box($0 + shift, (values[$0] ?? []).sorted()) }
      return .box(
        BoxMark(
          boxes, label: series.label, color: series.color, width: room / count * (isDodged ? 0.9 : 1),
          direction: direction))
    }
  }

  private static func box(_ place: Double, _ sorted: [Double]) -> BoxMark.Box {
    let (low, median, high) = (
      Aggregate.quantile(0.25, of: sorted), Aggregate.quantile(0.5, of: sorted), Aggregate.quantile(0.75, of: sorted)
    )
    let reach = 1.5 * (high - low)
    let inside = sorted.filter { $0 >= low - reach && $0 <= high + reach }
    return BoxMark.Box(
      place, lowWhisker: inside.first ?? low, lowQuartile: low, median: median, highQuartile: high,
      highWhisker: inside.last ?? high, outliers: sorted.filter { $0 < low - reach || $0 > high + reach })
  }
}
