import Backups
import Charts
import Dates
import Markup
import Notebook
import Report
import Revisions

/// What a page says of a chain of backups: volume by day, changes by lag, partitions, gaps and the largest revisions.
struct BackupsPage {
  let days: [DaySummary]
  let columns: Backups.IssueColumns
  let archive: Archive
  /// See ``ArchiveSink/lags``.
  let lags: [Int: [IssueChange: Int]]

  private static let largestCount = 20

  /// The value, the page and the metrics of the cell.
  func output() throws -> CellOutput {
    var output = CellOutput(
      value: archive, blocks: [.prose([.paragraph([.text(facts)])])], metrics: metrics)
    for (name, figure) in [("volume", volume), ("lags", changesByLag)] {
      if let figure = try figure?.output(name) { output.append(figure) }
    }
    for (name, table, caption) in [
      ("partitions", partitions, "What happened in each partition of each backup."),
      (
        "gaps", gaps,
        "Backups that come later than the shortest interval: when a row changed in between is not known, so its lag is an upper bound."
      ),
      (
        "largest", largest,
        "The largest changes of \(archive.valueWords) from one issue of a point to the next, the largest first."
      ),
    ] where !table.rows.isEmpty {
      let role = AssetRole.data(name: name)
      output.blocks.append(.table(table.shown(as: role), caption: [.text(caption)]))
      output.assets.append(table.asset(as: role))
    }
    return output
  }

  private var metrics: [JSONValue.Member] {
    [
      .init("backups", .integer(days.count)), .init("rows", .integer(days.last?.rows ?? 0)),
      .init("issues", .integer(archive.count)), .init("series", .integer(archive.keys.count)),
    ] + IssueChange.allCases.map { .init($0.rawValue, .integer(total($0))) } + [
      .init("gaps", .integer(gaps.rows.count)), .init("absent", .integer(days.reduce(0) { $0 + $1.absent.count })),
    ]
  }

  private func total(_ change: IssueChange) -> Int { days.reduce(0) { $0 + ($1.changes[change] ?? 0) } }

  // MARK: Words

  private var facts: String {
    guard let first = days.first, let last = days.last else { return "" }
    var text = "\(NumberWords.count(days.count, "backup")) from \(first.date) to \(last.date)"
    if !columns.table.isEmpty { text += " of the table \(columns.table)" }
    text += ": rows are told apart by \(NumberWords.list(columns.key.map(\.name)))"
    text += " and compared by \(NumberWords.list(columns.compared.map(\.name))). "
    text += "The first has \(NumberWords.count(first.rows, "row")), the last \(NumberWords.grouped(last.rows)). "
    text += "In between \(changes)."
    for day in days where !day.absent.isEmpty {
      text += " On \(day.date) there are no rows of \(NumberWords.list(day.absent)), which the backup before has."
    }
    return text
  }

  /// What happened behind the first backup, as a part of a sentence.
  private var changes: String {
    let later = days.dropFirst()
    let counts = IssueChange.allCases.map { change in
      let count = later.reduce(0) { $0 + ($1.changes[change] ?? 0) }
      return "\(NumberWords.grouped(count)) \(change.rawValue)"
    }
    return "rows were issued anew: \(NumberWords.list(counts))"
  }

  // MARK: Figures

  private static let behindFirst = "The rows of the first backup are left out."

  private var volume: ChartFigure? {
    var data = TableData(
      columns: [.init("date"), .init("rows", isNumeric: true)]
        + IssueChange.allCases.map { .init($0.rawValue, isNumeric: true) })
    for day in days {
      data.append(
        [day.date.description, String(day.rows)] + IssueChange.allCases.map { String(day.changes[$0] ?? 0) })
    }
    let later = days.dropFirst()
    guard !later.isEmpty else { return nil }
    let lines = IssueChange.allCases.enumerated().map { number, change in
      Mark.line(
        LineMark(
          later.map { Datum($0.date, Double($0.changes[change] ?? 0)) }, label: change.rawValue,
          color: .category(number)))
    }
    let rows = Mark.line(LineMark(days.map { Datum($0.date, Double($0.rows)) }, color: .ink))
    return ChartFigure(
      chart: Chart(
        x: Axis(scale: .day), y: Axis(includesZero: true),
        panels: [Panel("Rows of the backup", marks: [rows]), Panel("Issues", marks: lines)], ySharing: .free,
        key: .legend),
      alt:
        "Two line charts by the day of the backup: its rows, and its issues by what happened. \(changes.capitalizedFirst).",
      caption: "The rows of each backup, and what was added, changed, removed and returned since the one before. "
        + Self.behindFirst,
      data: data)
  }

  private var changesByLag: ChartFigure? {
    let sorted = lags.keys.sorted()
    guard sorted.count > 1 else { return nil }
    var data = TableData(
      columns: [.init("lag", isNumeric: true)] + IssueChange.allCases.map { .init($0.rawValue, isNumeric: true) })
    for lag in sorted {
      data.append([String(lag)] + IssueChange.allCases.map { String(lags[lag]?[$0] ?? 0) })
    }
    let lines = IssueChange.allCases.enumerated().map { number, change in
      Mark.line(
        LineMark(
          sorted.map { Datum(Double($0), Double(lags[$0]?[change] ?? 0)) }, label: change.rawValue,
          color: .category(number)))
    }
    let unit = archive.timeType == .integer ? "steps" : "\(archive.timeType.rawValue)s"
    return ChartFigure(
      chart: Chart(
        x: Axis("Lag", unit: unit), y: Axis("Issues", includesZero: true), panels: [Panel(marks: lines)], key: .legend),
      alt: "Line chart of the number of issues by their lag, one line for each kind of change.",
      caption: "How old rows were, in \(unit), when they were issued anew. \(Self.behindFirst)", data: data)
  }

  // MARK: Tables

  private var partitions: TableData {
    var data = TableData(
      columns: [.init("date"), .init("partition"), .init("rows", isNumeric: true)]
        + IssueChange.allCases.map { .init($0.rawValue, isNumeric: true) })
    for day in days {
      for partition in day.partitions {
        data.append(
          [day.date.description, partition.name, String(partition.rows)]
            + IssueChange.allCases.map { String(partition.changes[$0] ?? 0) })
      }
    }
    return data
  }

  private var gaps: TableData {
    var data = TableData(columns: [.init("issued_after"), .init("issue"), .init("days", isNumeric: true)])
    let intervals = days.compactMap { day in day.previous.map { (from: $0, to: day.date) } }
    let shortest = intervals.map { $0.to - $0.from }.min() ?? 1
    for interval in intervals where interval.to - interval.from > shortest {
      data.append([interval.from.description, interval.to.description, String(interval.to - interval.from)])
    }
    return data
  }

  private var largest: TableData {
    var data = TableData(
      columns: archive.keys.tableColumns + [.init("time_value"), .init("issued_after"), .init("issue")]
        + ["from", "to", "change"].map { .init($0, isNumeric: true) })
    var found: [(change: Double, row: [String])] = []
    var before: Revisions.Issue?
    for issue in archive.issues {
      defer { before = issue }
      guard let before, before.time == issue.time, before.key == issue.key,
        let key = archive.keys.index(of: issue.key)
      else { continue }
      let change = issue.value - before.value
      let least = found.count < Self.largestCount ? 0 : found[found.count - 1].change.magnitude
      guard change.magnitude > least else { continue }
      let row =
        archive.keys.tableCells(of: key) + [
          archive.timeType.text(of: issue.time), archive.issueType.text(of: before.issue),
          archive.issueType.text(of: issue.issue),
        ] + [before.value, issue.value, change].map(TableData.text)
      found.insert((change, row), at: found.firstIndex { $0.change.magnitude < change.magnitude } ?? found.count)
      if found.count > Self.largestCount { found.removeLast() }
    }
    for revision in found { data.append(revision.row) }
    return data
  }
}
