import Canvas
import Charts
import Dates
import Markup
import Notebook
import Report
import Revisions
import Spec

/// The as-of views of many dates as frames that a reader slides through, with the latest data behind them.
struct SliderCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "slider", version: 2,
    summary: "A frame for each as-of date, with the date under the slider and the latest data in the background.",
    example: """
      - slider:
          archive: visits
          dates: {from: 2020-08-01, to: 2021-12-01, every: 7}
          axes: free
      """)

  /// Pixels of a frame, for the estimate of memory.
  private static let pixels = 4_000_000

  private let part: ArchivePart
  private let dates: AsOfDates
  private let axes: Chart.Sharing
  private let rate: Double
  private let scale: Double
  private let playback: PlaybackFields

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    dates = AsOfDates(reading: &fields)
    axes = fields.field("axes", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
    rate = fields.field("fps", .number(in: 0.5...30), default: 4, "Dates a second while it plays.")
    scale = fields.field("scale", .number(in: 1...3), default: 1.5, "Pixels a point.")
    playback = PlaybackFields(reading: &fields)
  }

  func estimatedBytes(_ run: CellRun) -> Int { Self.pixels * 4 * run.jobs + dates.days.count * 100_000 + 16_000_000 }

  func run(_ run: CellRun) async throws -> CellOutput {
    let archive = try part.select(run)
    guard let latest = archive.latest else { throw CellError(code: "no-data", "the archive has no issues") }
    let views = archive.sweep(over: dates.days).filter { $0.count > 0 }.map {
      AsOfView(date: $0.date, snapshot: $0, latest: latest)
    }
    guard !views.isEmpty else {
      throw CellError(
        code: "nothing-issued", "nothing had been issued by any of these dates", field: ["dates"],
        hint: archive.issueHint)
    }
    let reach = archive.keys.shown.map { key in Self.reach(of: key, views: views) }
    let sequence = FigureSequence(frameCount: views.count, framesPerSecond: rate, scale: scale) { index, theme in
      chart(archive, views[index], reach: reach).scene(theme: theme)
    }
    let size = sequence.scene(at: 0).size
    let output = try await playback.output(of: sequence, run)
    let data = TableData(of: views.map(\.snapshot) + [latest])
    let figure = Figure(
      picture: Picture(asset: .frame(views.count - 1), width: size.width, height: size.height),
      alt: alt(archive, views), caption: [.text(caption(archive, latest))],
      player: Player(
        frameCount: views.count, framesPerSecond: rate,
        captions: views.map { "As of \(archive.issueType.words($0.date)): \($0.finding)" },
        clock: playback.clock),
      vector: output.vector, data: data.shown)
    return CellOutput(
      value: data, blocks: [.figure(figure)], assets: output.assets + [data.asset],
      metrics: [
        .init("frames", .integer(views.count)),
        .init("latest_issue", .string(archive.issueType.text(of: latest.date))),
      ] + output.metrics, figures: [sequence])
  }

  /// What the axes of a panel reach in every frame: the extremes of its views, and their dates.
  private static func reach(of key: Int, views: [AsOfView]) -> [Datum] {
    let values = views.flatMap { view in view.rows[key].map(\.value) }.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), let first = views.first, let last = views.last else {
      return []
    }
    return [Datum(first.date, low), Datum(last.date, high)]
  }

  private func chart(_ archive: Archive, _ view: AsOfView, reach: [[Datum]]) -> Chart {
    let keys = archive.keys
    let panels = keys.shown.map { key in
      Panel(
        keys.count > 1 ? keys.label(of: key) : nil,
        marks: [
          .line(LineMark(view.latest.line(of: key), label: "latest", color: .muted, width: 1.25)),
          .band(BandMark(view.gap(of: key), color: .category(1))),
          .rule(RuleMark(.x(Double(view.date.daysSinceEpoch)))),
          .line(LineMark(view.snapshot.line(of: key), label: "as of the date", color: .category(1), width: 2.25)),
        ], reach: reach[key])
    }
    return Chart(
      x: Axis(scale: archive.timeType.axisScale), y: Axis(archive.valueName, includesZero: true), panels: panels,
      ySharing: axes, key: .legend)
  }

  private func caption(_ archive: Archive, _ latest: Snapshot) -> String {
    "Slide through the dates: the thick line is \(archive.valueWords) as it was known on the date, which the dotted line "
      + "marks. Grey is what the data of \(archive.issueType.words(latest.date)) say, and the band lies between the two."
      + axes.words(panels: archive.keys.count) + archive.keys.omission
  }

  private func alt(_ archive: Archive, _ views: [AsOfView]) -> String {
    let series = NumberWords.count(archive.keys.count, "series", plural: "series")
    let dates = [views.first, views.last].compactMap { $0 }.map { archive.issueType.words($0.date) }
    return
      "Animation of \(archive.valueWords) for \(series) as it was known on \(NumberWords.count(views.count, "date")) from "
      + "\(dates.joined(separator: " to ")), over the latest data in grey. "
      + (views.last.map { "As of \(archive.issueType.words($0.date)), \($0.finding)." } ?? "")
  }
}
