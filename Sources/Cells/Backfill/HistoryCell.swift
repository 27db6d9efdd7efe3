import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// All that was ever said about one point.
struct HistoryCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "history", version: 2,
    summary: "All issues of one point: a chart of its value by issue date, and a table with lags and changes.",
    example: """
      - history:
          archive: visits
          key: {geo_value: ks}
          time: 2020-06-24
      """)

  private let archive: Reference
  private let key: [(key: String, value: String)]
  private let time: TimeText
  private let value: ValueChoice

  init(reading fields: inout FieldReader) {
    archive = fields.required("archive", .reference(to: ArchiveCell.kind.name, BackupsCell.kind.name), "The archive.")
    key =
      fields.optional(
        "key", .dictionary("key columns with a value each", of: .text),
        "The series, such as {geo_value: ks}; needed where the archive has several.") ?? []
    time = fields.required("time", .timeText, "The time that the point is about, such as 2020-06-24 or 2020-Q2.")
    value = ValueChoice(reading: &fields)
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let whole = try value.select(from: run.value(archive, as: Archive.self))
    let time = try time.time(whole.timeType, field: "time")
    let timeWords = whole.timeType.words(time)
    let part = try CellError.rewording({ CellError($0, field: ["key"]) }) { () throws(KeyConditionError) in
      try whole.selecting(where: key.map { KeyCondition($0.key, isOneOf: [$0.value]) })
    }
    guard let series = part.keys.first, part.keys.count == 1 else {
      let names = part.keys.prefix(5).indices.map { "`\(part.keys.label(of: $0))`" }
      throw CellError(
        code: "ambiguous-key", "\(NumberWords.count(part.keys.count, "series", plural: "series")) fit the key",
        field: ["key"],
        hint: names.isEmpty ? nil : "add columns to `key` until one is left of \(names.joined(separator: ", "))")
    }
    let issues = part.history(of: series, at: time)
    guard let first = issues.first, let last = issues.last else {
      throw CellError(
        code: "no-data", "the series has no point of \(whole.timeType.text(of: time))", field: ["time"],
        hint: part.timeHint)
    }
    let data = table(part, issues)
    let name = whole.keys.index(of: series).map(whole.keys.label(of:)) ?? ""
    let finding = finding(part, issues, first: first, last: last)
    let chart = Chart(
      x: Axis("Issue date", scale: part.issueType.axisScale), y: Axis("\(part.valueName) of \(timeWords)"),
      panels: [
        Panel(marks: [
          .line(
            LineMark(
              issues.map { Datum($0.issue, $0.value) }, color: .category(0), width: 1.25, interpolation: .stepAfter)),
          .dot(DotMark(issues.map { Datum($0.issue, $0.value) }, color: .category(0))),
        ])
      ], height: 300)
    let figure = try ChartFigure(
      chart: chart,
      alt: "Step chart of \(part.valueWords) of \(name) on \(timeWords) by issue date. \(finding)",
      caption: "\(name), \(timeWords), as published on \(NumberWords.count(issues.count, "date")). \(finding)",
      data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("issues", .integer(issues.count)), .init("first", .number(first.value)),
        .init("last", .number(last.value)),
      ])
  }

  private func table(_ archive: Archive, _ issues: [Issue]) -> TableData {
    var data = TableData(
      columns: [
        .init("issue"), .init("lag", isNumeric: true), .init("value", isNumeric: true),
        .init("change", isNumeric: true),
      ])
    var previous = Double.nan
    for issue in issues {
      let change = issue.value - previous
      data.append([
        archive.issueType.text(of: issue.issue), String(archive.lag(from: issue.time, to: issue.issue)),
        TableData.text(issue.value),
        change.isNaN ? "" : NumberWords.decimal(change, places: 5),
      ])
      previous = issue.value
    }
    return data
  }

  private func finding(_ archive: Archive, _ issues: [Issue], first: Issue, last: Issue) -> String {
    let known = issues.filter { !$0.value.isNaN }
    guard let low = known.map(\.value).min(), let high = known.map(\.value).max(), !first.value.isNaN, !last.value.isNaN
    else { return "Not every issue has a value." }
    let change =
      first.value == 0 ? "" : ", a change of \(NumberWords.decimal((last.value / first.value - 1) * 100, places: 1)) %"
    return
      "It began at \(NumberWords.significant(first.value)) with lag \(archive.lag(from: first.time, to: first.issue)) and was last "
      + "\(NumberWords.significant(last.value)) with lag \(archive.lag(from: last.time, to: last.issue))\(change); the values range from "
      + "\(NumberWords.significant(low)) to \(NumberWords.significant(high))."
  }
}
