public import Dates

/// A model trained in three ways on many dates, each time on what one view of the archive shows.
public struct Backtest: Sendable {
  /// By date, then view, then series.
  public let forecasts: [BacktestForecast]

  private struct Row {
    let features: [Double]
    let target: Double
    /// The period of the target.
    let period: Int
    let key: Int
  }

  /// Runs the backtest.
  ///
  /// - Parameters:
  ///   - archive: All issues.
  ///   - model: What is trained.
  ///   - dates: The forecast dates, ascending; dates before the first issue are left out.
  ///   - waiting: Periods after which a value counts as final in the weights of a weighted model.
  ///   - progress: Called with the share that is done.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(*n* + *d* · *w* · (*p* + *k* *f*²)) for *n* issues, *d* dates with windows of *w* and *p* points, *k* series and
  ///   *f* features.
  public init(
    of model: Autoregression, on archive: Archive, dates: [Day], waiting: Int = 60,
    progress: (Double) -> Void = { _ in }
  ) throws {
    let grid = archive.periodGrid
    guard let latest = archive.latest.flatMap({ PanelView($0, grid: grid) }) else {
      forecasts = []
      return
    }
    let weighting =
      model.isWeighted ? TargetWeights(archive, waiting: waiting, oldest: model.horizon + model.window) : nil
    var cache = PanelCache(archive, grid: grid)
    var forecasts: [BacktestForecast] = []
    for (position, date) in dates.enumerated() {
      guard !Task.isCancelled else { throw CancellationError() }
      progress(Double(position) / Double(dates.count))
      let matched = (model.horizon..<model.horizon + model.window).map { cache.view(asOf: date.adding(-$0, grid.unit)) }
      guard let visible = cache.view(asOf: date) else { continue }
      let weights = weighting?.weights(asOf: date)
      for view in TrainingView.allCases {
        let rows = archive.keys.indices.flatMap { key in
          Self.rows(of: model, view, key: key, latest: latest, visible: visible, matched: matched)
        }
        let fits = archive.keys.indices.map { key -> RidgeRegression? in
          if model.isPooled, key > 0 { return nil }
          let own = model.isPooled ? rows : rows.filter { $0.key == key }
          let rowWeights =
            view == .latest ? nil : weights.map { weights in own.map { weights(visible.newest - $0.period) } }
          return RidgeRegression(
            rows: own.map(\.features), targets: own.map(\.target), weights: rowWeights, penalty: model.penalty)
        }
        for key in archive.keys.indices {
          let fit = fits[model.isPooled ? 0 : key]
          func forecast(_ panel: PanelView) -> Double {
            fit?.prediction(for: panel.features(of: key, at: visible.newest, lags: model.lags)) ?? .nan
          }
          forecasts.append(
            BacktestForecast(
              date: date, view: view, key: key, newest: grid.start(of: visible.newest), deployed: forecast(visible),
              naive: forecast(latest), truth: latest.value(of: key, at: visible.newest + model.horizon)))
        }
      }
      cache.forget(
        before: (dates.dropFirst(position + 1).first ?? date).adding(-(model.horizon + model.window), grid.unit))
    }
    self.forecasts = forecasts
  }

  /// The complete training rows of one series.
  private static func rows(
    of model: Autoregression, _ view: TrainingView, key: Int, latest: PanelView, visible: PanelView,
    matched: [PanelView?]
  ) -> [Row] {
    matched.enumerated().compactMap { offset, then in
      let features: PanelView?
      let targets: PanelView
      var origin = visible.newest - model.horizon - offset
      switch view {
      case .latest: (features, targets) = (latest, latest)
      case .asOf: (features, targets) = (visible, visible)
      case .lagMatched:
        (features, targets) = (then, visible)
        if let then { origin = then.newest }
      }
      guard let features, origin + model.horizon <= visible.newest else { return nil }
      let row = Row(
        features: features.features(of: key, at: origin, lags: model.lags),
        target: targets.value(of: key, at: origin + model.horizon), period: origin + model.horizon, key: key)
      return row.target.isFinite && row.features.allSatisfy(\.isFinite) ? row : nil
    }
  }
}
