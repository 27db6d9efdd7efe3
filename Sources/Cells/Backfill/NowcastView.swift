import Charts
import Dates
import Revisions

/// The nowcast of one series on one date, with what was known and what became of it.
struct NowcastView {
  let key: Int
  let date: Int
  let nowcasts: [Nowcast]
  /// What became of each nowcast value; NaN while that lies in the future.
  let truths: [Double]

  init(
    _ triangle: ReportingTriangle, key: Int, series: inout NowcastSeries, asOf date: Int, count: Int, levels: [Double]
  ) {
    self.key = key
    self.date = date
    nowcasts = series.nowcasts(asOf: date, count: count, levels: levels)
    truths = nowcasts.map { series.truth(of: $0.period) }
  }

  func panel(_ triangle: ReportingTriangle, shown: Int) -> Panel {
    func place(_ period: Int) -> Double { Double(triangle.grid.start(of: period).daysSinceEpoch) }
    let points = triangle.points(of: key).filter { (date - shown + 1...date).contains(triangle.periods[$0]) }
    let observed = points.map { point in
      let age = min(date - triangle.periods[point], triangle.lags.count - 1)
      return Datum(place(triangle.periods[point]), triangle.value(of: point, at: age))
    }
    let final = points.map { Datum(place(triangle.periods[$0]), triangle.value(of: $0, at: triangle.lags.count - 1)) }
    let bands = (nowcasts.first?.intervals.indices ?? 0..<0).reversed().map { level in
      Mark.band(
        BandMark(
          nowcasts.map { .init(place($0.period), low: $0.intervals[level].low, high: $0.intervals[level].high) },
          label: level == 2 ? "nowcast with 50, 80, 95 %" : nil, color: .category(1), opacity: 0.2))
    }
    return Panel(
      triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
      marks: bands + [
        .line(LineMark(final, label: "what became of it", color: .ink, width: 1.5)),
        .line(LineMark(observed, label: "known on the date", color: .category(0), width: 2)),
        .line(LineMark(nowcasts.map { Datum(place($0.period), $0.median) }, label: nil, color: .category(1), width: 2)),
      ])
  }

  static func table(_ views: [NowcastView], _ triangle: ReportingTriangle) -> TableData {
    let levels = views.first?.nowcasts.first?.intervals.map(\.level) ?? []
    let bounds = levels.flatMap { level in
      let percent = String(Int((level * 100).rounded()))
      return ["low_\(percent)", "high_\(percent)"]
    }
    var data = TableData(
      columns: triangle.keys.tableColumns + [.init("time_value")]
        + (["observed", "nowcast"] + bounds + ["truth"]).map { .init($0, isNumeric: true) })
    for view in views {
      for (nowcast, truth) in zip(view.nowcasts, view.truths) {
        let numbers = [nowcast.observed, nowcast.median] + nowcast.intervals.flatMap { [$0.low, $0.high] } + [truth]
        data.append(
          triangle.keys.tableCells(of: view.key) + [triangle.grid.start(of: nowcast.period).description]
            + numbers.map(TableData.text))
      }
    }
    return data
  }

  /// The newest value and what it is to become, as a sentence.
  func finding(_ triangle: ReportingTriangle) -> String? {
    guard let newest = nowcasts.last(where: { $0.median.isFinite }), let widest = newest.intervals.last,
      widest.low.isFinite
    else { return nil }
    let name = triangle.keys.count > 1 ? " of \(triangle.keys.label(of: key))" : ""
    return "The newest value\(name), of \(triangle.grid.start(of: newest.period).words), was "
      + "\(NumberWords.significant(newest.observed)) and is expected to become \(NumberWords.significant(newest.median)) "
      + "(\(NumberWords.significant(widest.low)) to \(NumberWords.significant(widest.high)))."
  }
}
