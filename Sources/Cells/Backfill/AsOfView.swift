import Charts
import Dates
import Report
import Revisions

/// A view of an archive on a date, held against the latest one.
struct AsOfView {
  struct Row {
    let time: Day
    let issue: Day
    let value: Double
    let latest: Double
  }

  /// How many of the newest values of each series a finding is about.
  private static let window = 14

  let date: Day
  let snapshot: Snapshot
  let latest: Snapshot
  /// For each series, every point that was known on the date.
  let rows: [[Row]]

  init(date: Day, snapshot: Snapshot, latest: Snapshot) {
    self.date = date
    self.snapshot = snapshot
    self.latest = latest
    rows = snapshot.keys.indices.map { key in
      // Both run through the same points in the order of time; the latest view has some more.
      var position = latest.points(of: key).lowerBound
      return snapshot.points(of: key).map { point in
        while latest.times[position] < snapshot.times[point] { position += 1 }
        return Row(
          time: snapshot.times[point], issue: snapshot.issueDates[point], value: snapshot.values[point],
          latest: latest.values[position])
      }
    }
  }

  /// The area between what was known of a series and what is known now.
  func gap(of key: Int) -> [BandMark.Bounds] {
    rows[key].map { row in
      BandMark.Bounds(
        Double(row.time.daysSinceEpoch), low: min(row.value, row.latest), high: max(row.value, row.latest))
    }
  }

  /// The median over the newest points of each series of value / latest − 1; nil where none can be compared.
  var newestError: Double? {
    let newest = rows.flatMap { series in
      series.filter { $0.value.isFinite && $0.latest.isFinite && $0.latest != 0 }.suffix(Self.window)
    }
    let errors = newest.map { $0.value / $0.latest - 1 }.sorted()
    guard !errors.isEmpty else { return nil }
    let middle = errors.count / 2
    return errors.count.isMultiple(of: 2) ? (errors[middle - 1] + errors[middle]) / 2 : errors[middle]
  }

  /// What a reader of the date would have got wrong, as a clause.
  var finding: String {
    guard let error = newestError else { return "nothing can be compared with later data" }
    let days = "the newest \(Self.window) values of each series"
    let percent = NumberWords.decimal(error.magnitude * 100, places: 1)
    if percent == "0.0" { return "\(days) were, in the median, what they are now" }
    return "\(days) were, in the median, \(percent) % too \(error < 0 ? "low" : "high")"
  }

  var metrics: JSONValue {
    .object([
      .init("date", .string(snapshot.issueType.text(of: date))), .init("points", .integer(snapshot.count)),
      .init("missing", .integer(snapshot.values.count(where: \.isNaN))),
      .init("newest_median_error", newestError.map { .number($0) } ?? .null),
    ])
  }
}
