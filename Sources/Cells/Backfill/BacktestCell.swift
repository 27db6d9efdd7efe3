import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// What a model promises when it is tested on the latest data, and what it does when it is used.
struct BacktestCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "backtest", version: 1,
    summary:
      "An autoregression trained on the latest, the as-of and the lag-matched view: errors as deployed and as naive.",
    example: """
      - backtest:
          archive: visits
          dates: {from: 2020-10-01, to: 2021-09-20, every: 7}
          lags: [0, 7, 14]
          horizon: 7
          ridge: 0.01
      """)

  private let part: ArchivePart
  private let dates: [Day]
  private let model: Autoregression
  private let resampling: Backtest.Resampling

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    dates = fields.required("dates", .days, "The forecast dates.")
    model = Autoregression(
      lags: fields.field(
        "lags", .list(of: .integer(in: 0...3650), atMost: 50), default: [0, 7, 14],
        "The features: periods behind the newest value."),
      horizon: fields.field(
        "horizon", .integer(in: 1...3650), default: 7, "Periods from the newest value to the target."),
      window: fields.field("window", .integer(in: 1...3650), default: 60, "Periods of training before each forecast."),
      penalty: fields.field(
        "ridge", .number(in: 0...1e9), default: 0, "The ridge penalty on standardised features; 0 for least squares."),
      isPooled: fields.field("pooled", .boolean, default: true, "Whether all series share their coefficients."),
      isWeighted: fields.field(
        "weighted", .boolean, default: false,
        "Whether training targets weigh by the inverse variance of their lag, as it was known on the date."))
    resampling = Backtest.Resampling(
      blockLength: fields.optional(
        "block", .integer(in: 1...1000),
        "Dates that the bootstrap keeps together; by default the cube root of their number."),
      replicates: fields.field("replicates", .integer(in: 1...100_000), default: 2000, "Replicates of the bootstrap."),
      seed: UInt64(fields.field("seed", .integer(in: 0...Int.max), default: 0, "The seed of the bootstrap.")))
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let backtest = try Backtest(of: model, on: archive, dates: dates, progress: run.progress)
    let scores = backtest.scores(resampling)
    guard !scores.isEmpty, let optimism = backtest.optimism(resampling) else {
      throw CellError(
        code: "no-data", "no forecast of these dates has training data, features and a truth", field: ["dates"],
        hint: archive.issueSpan.map { "issues run from \($0.lowerBound) to \($0.upperBound)" })
    }
    let data = table(scores)
    let finding = finding(scores, optimism)
    let forecasts = forecastTable(archive, backtest.forecasts)
    let figure = try ChartFigure(
      chart: chart(scores),
      alt:
        "Bar chart of the mean absolute error of three training views, as deployed and as naively evaluated. \(finding)",
      caption: "Mean absolute error of forecasts \(archive.periodGrid.words(model.horizon)) after the newest value, on "
        + "\(NumberWords.count(dates.count, "date")), with 95 % intervals. \(finding)",
      data: data
    ).output()
    var output = CellOutput(
      figure, value: data,
      metrics: scores.map { .init("deployed_\($0.view.rawValue)", .number($0.deployed)) } + [
        .init("optimism", .number(optimism.share)), .init("forecasts", .integer(backtest.forecasts.count)),
      ])
    output.assets.append(forecasts.asset(as: .data(name: "forecasts")))
    return output
  }

  private func table(_ scores: [BacktestScore]) -> TableData {
    let names = [
      "forecasts", "deployed", "deployed_low", "deployed_high", "naive", "naive_low", "naive_high",
    ]
    var data = TableData(columns: [.init("training")] + names.map { .init($0, isNumeric: true) })
    for score in scores {
      let numbers = [
        score.deployed, score.deployedInterval.lowerBound, score.deployedInterval.upperBound, score.naive,
        score.naiveInterval.lowerBound, score.naiveInterval.upperBound,
      ]
      data.append([score.view.rawValue, String(score.count)] + numbers.map(TableData.text))
    }
    return data
  }

  private func forecastTable(_ archive: Archive, _ forecasts: [BacktestForecast]) -> TableData {
    var data = TableData(
      columns: [.init("date"), .init("training")] + archive.keys.tableColumns + [.init("newest")]
        + ["deployed", "naive", "truth"].map { .init($0, isNumeric: true) })
    for forecast in forecasts {
      data.append(
        [forecast.date.description, forecast.view.rawValue] + archive.keys.tableCells(of: forecast.key)
          + [forecast.newest.description] + [forecast.deployed, forecast.naive, forecast.truth].map(TableData.text))
    }
    return data
  }

  private func chart(_ scores: [BacktestScore]) -> Chart {
    func bars(
      _ label: String, _ color: Int, _ offset: Double, _ value: (BacktestScore) -> (Double, ClosedRange<Double>)
    )
      -> [Mark]
    {
      let values = scores.enumerated().map { (place: Double($0.offset) + offset, value: value($0.element)) }
      return [
        .bar(BarMark(values.map { Datum($0.place, $0.value.0) }, label: label, color: .category(color), width: 0.34)),
        .interval(
          IntervalMark(
            values.map { .init($0.place, low: $0.value.1.lowerBound, high: $0.value.1.upperBound) }, color: .ink)),
      ]
    }
    let names = scores.map { "trained on \($0.view.words)" }
    return Chart(
      x: Axis(scale: .category(names)), y: Axis("Mean absolute error", includesZero: true),
      panels: [
        Panel(
          marks: bars("as deployed, on what was visible", 0, -0.19) { ($0.deployed, $0.deployedInterval) }
            + bars("as a naive backtest scores it, on the latest data", 4, 0.19) { ($0.naive, $0.naiveInterval) })
      ], key: .legend, height: 340)
  }

  private func finding(_ scores: [BacktestScore], _ optimism: Optimism) -> String {
    guard let leak = scores.first(where: { $0.view == .latest }) else { return "" }
    let (naive, deployed) = (NumberWords.significant(leak.naive), NumberWords.significant(leak.deployed))
    let bounds = [optimism.interval.lowerBound, optimism.interval.upperBound].map(NumberWords.percent)
    let sentence =
      optimism.share > 0
      ? "A backtest that trains and tests on the latest data promises an error of \(naive); in use it is \(deployed), so the naive "
        + "number hides \(NumberWords.percent(optimism.share)) of the error (\(bounds[0]) to \(bounds[1]))."
      : "A backtest that trains and tests on the latest data gives an error of \(naive); in use it is \(deployed), so the naive "
        + "number is not too optimistic here."
    guard let best = scores.min(by: { $0.deployed < $1.deployed }) else { return sentence }
    return sentence + " In use the least error, \(NumberWords.significant(best.deployed)), is that of training on "
      + "\(best.view.words)."
  }
}

extension TrainingView {
  /// After "trained on".
  fileprivate var words: String {
    switch self {
    case .latest: "the latest data"
    case .asOf: "as-of data"
    case .lagMatched: "lag-matched data"
    }
  }
}
