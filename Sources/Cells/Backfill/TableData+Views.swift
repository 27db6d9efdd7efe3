import Dates
import Revisions

extension TableData {
  /// The points of some views of one archive, one view after another.
  init(of views: [Snapshot]) {
    let keys = views.first?.keys
    self.init(
      columns: [.init("as_of")] + (keys?.tableColumns ?? []) + [.init("time_value"), .init("value", isNumeric: true)])
    guard let keys else { return }
    for view in views {
      let date = view.issueType.text(of: view.date)
      for key in keys.indices {
        for point in view.points(of: key) {
          append(
            [date] + keys.tableCells(of: key) + [
              view.timeType.text(of: view.times[point]), TableData.text(view.values[point]),
            ])
        }
      }
    }
  }
}
