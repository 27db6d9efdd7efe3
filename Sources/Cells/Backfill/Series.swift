import Charts
import Dates
import Revisions

/// The most panels that a figure of small multiples shows.
let panelLimit = 12

extension Snapshot {
  /// The line of a key: its days in order, with a gap where a day is absent.
  func line(of key: Int) -> [Datum] {
    var line: [Datum] = []
    var previous: Day?
    for point in points(of: key) {
      if let previous, times[point] - previous > step(of: key) {
        line.append(Datum(previous.adding(days: 1), .nan))
      }
      line.append(Datum(times[point], values[point]))
      previous = times[point]
    }
    return line
  }

  /// The days from one point to the next, mostly: 1 for daily data, 7 for weekly.
  private func step(of key: Int) -> Int {
    let days = points(of: key).map { times[$0] }
    let steps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    return steps.isEmpty ? 1 : steps[steps.count / 2]
  }
}

extension Archive {
  /// What sentences call the values: the name of their column, unless it says nothing.
  var valueWords: String { valueName == "value" ? "the value" : valueName }
}

extension KeyTable {
  /// The positions that a figure shows.
  var shown: Range<Int> { 0..<Swift.min(count, panelLimit) }

  /// What a caption says about keys that a figure leaves out.
  var omission: String {
    count <= panelLimit ? "" : " The first \(panelLimit) of \(count) series are shown; all are in the data."
  }

  /// The columns of a table that name a key.
  var tableColumns: [TableData.Column] { varyingColumns.map { TableData.Column($0.name) } }

  /// The texts of a key under ``tableColumns``.
  func tableCells(of key: Int) -> [String] { varyingColumns.map { $0.value(of: key) } }
}
