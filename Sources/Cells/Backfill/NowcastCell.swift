import Charts
import Dates
import Markup
import Notebook
import Report
import Revisions
import Spec

/// What the newest values will become, with honest intervals.
struct NowcastCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "nowcast", version: 1,
    summary:
      "What the newest values will become: a chain ladder with intervals from its own past errors, and a backtest of it.",
    example: """
      - nowcast:
          archive: visits
          values: increments
          date: 2021-08-31
          last-lag: 40
          check: {from: 2021-06-15, to: 2021-10-22, every: 2}
      """)

  private static let levels = [0.5, 0.8, 0.95]

  private let part: ArchivePart
  private let content: IssueContent
  private let date: Day?
  private let check: [Day]
  private let lastLag: Int
  private let newest: Int
  private let shown: Int
  private let nowcaster: Nowcaster

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    content = fields.field(
      "values", .choice, default: .totals,
      "Whether an issue gives a value as it is known, or what came in since the issue before.")
    date = fields.optional("date", .day, "The date of the nowcast; the last issue, if left out.")
    check = fields.optional("check", .days, "Dates of a backtest, held against Mack's chain ladder.") ?? []
    lastLag = fields.field(
      "last-lag", .integer(in: 1...400), default: 40, "The lag in periods whose values are the truth.")
    newest = fields.field("newest", .integer(in: 1...400), default: 14, "How many of the newest periods are nowcast.")
    shown = fields.field(
      "show", .integer(in: 1...10_000), default: 60, "How many of the newest periods the chart shows.")
    nowcaster = Nowcaster(
      window: fields.field("window", .integer(in: 1...3650), default: 28, "Newest periods behind each factor."),
      seasonPrior: fields.field(
        "season-prior", .number(in: 0...1e9), default: 1,
        "How many average periods the factors of all weekdays are worth beside those of one; daily values only."),
      retrospection: fields.field(
        "retrospection", .integer(in: 1...3650), default: 60, "Earlier dates whose errors make the intervals."))
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    guard let span = archive.issueSpan,
      let triangle = archive.triangle(lags: Array(0...lastLag), content: content.content)
    else {
      throw CellError(
        code: "too-large", "the triangle would have more than \(Archive.maximumTriangleCount) cells",
        field: ["last-lag"],
        hint: "choose a smaller lag, or a part of the archive")
    }
    let grid = triangle.grid
    let today = grid.lastPeriod(endedBy: date ?? span.upperBound)
    var views: [NowcastView] = []
    var scores = NowcastPairs()
    for key in triangle.keys.indices {
      try Task.checkCancellation()
      var series = NowcastSeries(triangle, key: key, by: nowcaster)
      views.append(
        NowcastView(
          triangle, key: key, series: &series, asOf: today, count: newest, levels: Self.levels,
          shown: shown))
      for day in check {
        scores.add(&series, asOf: grid.lastPeriod(endedBy: day), count: newest, levels: Self.levels)
      }
      run.progress(Double(key + 1) / Double(triangle.keys.count))
    }
    guard views.contains(where: { $0.nowcasts.contains { $0.median.isFinite } }) else {
      throw CellError(
        code: "nothing-issued",
        "none of the newest \(grid.words(newest)) had been issued by \(date ?? span.upperBound)",
        field: ["date"], hint: "issues run from \(span.lowerBound) to \(span.upperBound)")
    }
    return try output(archive, triangle, views, scores, today: today)
  }

  private func output(
    _ archive: Archive, _ triangle: ReportingTriangle, _ views: [NowcastView], _ scores: NowcastPairs, today: Int
  ) throws -> CellOutput {
    let data = NowcastView.table(views, triangle)
    let finding = ([views.first?.finding(triangle)] + [scores.finding(levels: Self.levels)]).compactMap(\.self)
      .joined(separator: " ")
    let date = triangle.grid.start(of: today + 1).adding(days: -1).words
    let cut = views.contains(where: \.isCut) ? ", cut at three times the largest value of a panel" : ""
    let figure = try ChartFigure(
      chart: Chart(
        x: Axis(scale: .day), y: Axis(archive.valueName, includesZero: true),
        panels: triangle.keys.shown.map { views[$0].panel(triangle) }, ySharing: .free, key: .legend),
      alt: "Fan chart of a nowcast of \(archive.valueWords) as of \(date), for "
        + "\(NumberWords.count(triangle.keys.count, "series", plural: "series")). \(finding)",
      caption:
        "As of \(date): what was known, and what it was to become after \(triangle.grid.words(lastLag)), with intervals "
        + "of 50, 80 and 95 %\(cut). \(finding)" + triangle.keys.omission,
      data: data
    ).output()
    var output = CellOutput(
      figure, value: data,
      metrics: [.init("nowcasts", .integer(data.rows.count))])
    guard !check.isEmpty else { return output }
    let role = AssetRole.data(name: "check")
    let table = scores.table(levels: Self.levels)
    output.blocks.append(
      .table(
        table.shown(as: role),
        caption: [
          .text(
            "Nowcasts of the newest \(triangle.grid.words(newest)) on \(NumberWords.count(check.count, "date")) against what "
              + "became of them; each was made from what was visible on its date.")
        ]))
    output.assets.append(table.asset(as: role))
    output.metrics += scores.metrics(levels: Self.levels)
    return output
  }
}
