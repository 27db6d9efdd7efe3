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

  /// What was known on the date of the newest periods, and what became of them.
  private let observed: [Datum]
  private let final: [Datum]
  /// Three times the largest value: a single wild bound must not press everything else flat.
  private let ceiling: Double

  /// - Parameter shown: How many of the newest periods the panel shows.
  init(
    _ triangle: ReportingTriangle, key: Int, series: inout NowcastSeries, asOf date: Int, count: Int, levels: [Double],
    shown: Int
  ) {
    self.key = key
    self.date = date
    nowcasts = series.nowcasts(asOf: date, count: count, levels: levels)
    truths = nowcasts.map { series.truth(of: $0.period) }
    let points = triangle.points(of: key).filter { (date - shown + 1...date).contains(triangle.periods[$0]) }
    let lastLag = triangle.lags.count - 1
    observed = points.map { point in
      Datum(triangle.time(of: point), triangle.value(of: point, at: min(date - triangle.periods[point], lastLag)))
    }
    final = points.map { Datum(triangle.time(of: $0), triangle.value(of: $0, at: lastLag)) }
    let largest = ((observed + final).map(\.y) + nowcasts.map(\.median)).filter(\.isFinite).max() ?? 0
    ceiling = largest > 0 ? 3 * largest : .infinity
  }

  /// Whether the panel cuts an interval.
  var isCut: Bool { nowcasts.contains { $0.intervals.contains { $0.high > ceiling } } }

  func panel(_ triangle: ReportingTriangle) -> Panel {
    let times = nowcasts.map { triangle.grid.start(of: $0.period) }
    let bands = (nowcasts.first?.intervals.indices ?? 0..<0).reversed().map { level in
      let bounds = zip(times, nowcasts).map { time, nowcast in
        let interval = nowcast.intervals[level]
        return BandMark.Bounds(Double(time.daysSinceEpoch), low: interval.low, high: min(interval.high, ceiling))
      }
      // One entry of the key for all: it shows the colour of the widest.
      return Mark.band(BandMark(bounds, label: "nowcast with 50, 80, 95 %", color: .category(1), opacity: 0.2))
    }
    let medians = zip(times, nowcasts).map { Datum($0, $1.median) }
    return Panel(
      triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
      marks: bands + [
        .line(LineMark(final, label: "what became of it", color: .ink, width: 1.5)),
        .line(LineMark(observed, label: "known on the date", color: .category(0), width: 2)),
        .line(LineMark(medians, color: .category(1), width: 2)),
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
