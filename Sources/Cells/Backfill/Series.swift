import Charts
import Dates
import Revisions

/// The most panels that a figure of small multiples shows.
let panelLimit = 12

extension Snapshot {
  /// The line of a key: its times in order, with a gap where one is absent.
  func line(of key: Int) -> [Datum] {
    var line: [Datum] = []
    var previous: Day?
    let step = step(of: key)
    for point in points(of: key) {
      if let previous, timeType.steps(from: previous, to: times[point]) > step {
        line.append(Datum(timeType.adding(1, to: previous), .nan))
      }
      line.append(Datum(times[point], values[point]))
      previous = times[point]
    }
    return line
  }

  /// The steps from one point to the next, mostly: 1, or 7 for weekly data that are dated by days.
  private func step(of key: Int) -> Int {
    let seen = points(of: key).map { times[$0] }
    let steps = zip(seen, seen.dropFirst()).map { timeType.steps(from: $0, to: $1) }.sorted()
    return steps.isEmpty ? 1 : steps[steps.count / 2]
  }
}

extension Archive {
  /// What sentences call the values: the name of their column, unless it says nothing.
  var valueWords: String { valueName == "value" ? "the value" : valueName }

  /// Where issue dates lie, as a hint.
  var issueHint: String? {
    issueSpan.map { "issues run from \(issueType.text(of: $0.lowerBound)) to \(issueType.text(of: $0.upperBound))" }
  }

  /// Where times lie, as a hint.
  var timeHint: String? {
    timeSpan.map { "its times run from \(timeType.text(of: $0.lowerBound)) to \(timeType.text(of: $0.upperBound))" }
  }
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
