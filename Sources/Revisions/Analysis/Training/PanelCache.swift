internal import Dates

/// The views of an archive on the dates of a backtest: each is made once, while the dates ascend.
struct PanelCache {
  private let archive: Archive
  private let grid: PeriodGrid
  private var views: [Day: PanelView?] = [:]

  init(_ archive: Archive, grid: PeriodGrid) {
    self.archive = archive
    self.grid = grid
  }

  /// The view on a date; nil before the first issue.
  mutating func view(asOf date: Day) -> PanelView? {
    if let view = views[date] { return view }
    let view = PanelView(archive.snapshot(asOf: date), grid: grid)
    views[date] = .some(view)
    return view
  }

  /// Drops the views of dates that are over.
  mutating func forget(before date: Day) {
    views = views.filter { $0.key >= date }
  }
}
