public import Dates
import Notebook
import Revisions
import Spec
import Tabular

extension CellError {
  init(_ error: KeyConditionError, field: [String]) {
    switch error {
    case .unknownColumn(let name, let available):
      self.init(
        code: "unknown-column", "the archive has no key column `\(name)`", field: field + [name],
        hint: Self.hint(for: name, among: available, "the key columns are"))
    case .unknownValue(let value, let column, let available):
      self.init(
        code: "unknown-value", "the column `\(column)` has no value `\(value)`", field: field + [column],
        hint: Self.hint(for: value, among: available, "the values are"))
    }
  }

  init(_ error: BackfillSimulatorError, field: [String]) {
    switch error {
    case .noPlaces:
      self.init(code: "out-of-range", "a simulation needs a place", field: field + ["places"])
    case .duplicatePlace(let name):
      self.init(
        code: "duplicate-name", "two places are called `\(name)`", field: field + ["places"],
        hint: "remove one of them, or give it another name")
    case .outOfRange(let parameter, let value, let allowed):
      self.init(
        code: "out-of-range",
        "expected a number from \(allowed.lowerBound.shortest) to \(allowed.upperBound.shortest), found \(value.shortest)",
        field: field + [parameter.field])
    case .lagsReversed(let first, let last):
      self.init(
        code: "out-of-range", "the first lag \(first) is after the last lag \(last)", field: field + ["last-lag"],
        hint: "swap `first-lag` and `last-lag`")
    case .beyondCalendar:
      self.init(code: "out-of-range", "the issues would leave the calendar", field: field + ["days"])
    case .tooManyIssues(let limit):
      self.init(
        code: "too-large", "the simulation would have more than \(limit) issues", field: field + ["days"],
        hint: "simulate fewer places, days or lags")
    }
  }

  /// - Parameter file: The name of the table, as outputs show it.
  init(_ error: ArchiveReadingError, file: String) {
    let field = ["file"]
    switch error {
    case .table(let error):
      self.init(error, file: file)
    case .columnUsedTwice(let name):
      self.init(
        code: "duplicate-name", "the column `\(name)` is used for two parts of an issue", field: ["columns"])
    case .missingColumn(let name, let available):
      self.init(
        code: "missing-column", "\(file): there is no column `\(name)`", field: field,
        hint: Self.hint(for: name, among: available, "map it with `columns`; the table has"))
    case .invalidField(let column, let text, let expected, let place):
      let words =
        switch expected {
        case .time(let type): type.expectation
        case .number: "a number"
        }
      self.init(
        code: "invalid-field",
        "\(file):\(place.line):\(place.column): expected \(words) in the column `\(column)`, found `\(text)`",
        field: field)
    case .noIssues:
      self.init(code: "no-data", "\(file): the table has no rows", field: field)
    case .archive(let error):
      self.init(error, file: file)
    }
  }

  private init(_ error: ArchiveError, file: String) {
    let field = ["file"]
    switch error {
    case .duplicateColumn(let name):
      self.init(code: "duplicate-name", "\(file): two columns are called `\(name)`", field: field)
    case .wrongKeyCount(let line, let expected, let found):
      self.init(
        code: "invalid-field", "\(file):\(line): expected \(expected) keys, found \(found)", field: field)
    case .infiniteValue(let line):
      self.init(code: "invalid-field", "\(file):\(line): the value is infinite", field: field)
    case .wrongValueCount(let line, let expected, let found):
      self.init(
        code: "invalid-field", "\(file):\(line): expected \(expected) values, found \(found)", field: field)
    case .noValueColumn:
      self.init(code: "missing-column", "\(file): there is no value column", field: field)
    case .unrelatedTimes(let times, let issues):
      self.init(
        code: "invalid-field", "\(file): times are of the type \(times.rawValue), and issue dates \(issues.rawValue)",
        field: field, hint: "integers go with integers: say what each column holds")
    case .duplicateIssue(let key, let day, let timeType, let date, let issueType, let firstLine, let secondLine):
      let name = key.values.joined(separator: ", ")
      let time = timeType.text(of: day)
      let issue = issueType.text(of: date)
      self.init(
        code: "duplicate-issue",
        "\(file):\(secondLine): \(name) of \(time) was issued on \(issue) before, on line \(firstLine)", field: field,
        hint: "keep one of the two rows, or name more key columns with `columns`")
    case .differentColumns(let first, let second):
      self.init(
        code: "different-columns",
        "\(file): expected the columns \(first.joined(separator: ", ")) with the same types of times, found "
          + second.joined(separator: ", "), field: field)
    case .tooManyIssues(let limit):
      self.init(code: "too-large", "\(file): there are more than \(limit) issues", field: field)
    }
  }

  /// "did you mean", or a list of at most ten.
  static func hint(for name: String, among available: [String], _ lead: String) -> String {
    if let near = Suggestion.nearest(to: name, among: available) { return "did you mean `\(near)`?" }
    let shown = available.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
    return "\(lead) \(shown)" + (available.count > 10 ? ", …" : "")
  }
}

extension BackfillSimulatorError.Parameter {
  /// The field of the spec.
  fileprivate var field: String {
    switch self {
    case .days: "days"
    case .firstLag: "first-lag"
    case .lastLag: "last-lag"
    case .delay: "delay"
    case .noise: "noise"
    case .missedIssues: "missed-issues"
    }
  }
}

extension TimeType {
  /// What a field of the type should hold, in words with an example.
  public var expectation: String {
    switch self {
    case .day: "a date such as 2020-06-24"
    case .epiweek: "an epiweek such as 202026"
    case .week: "an ISO week such as 2020-W26"
    case .month: "a month such as 2020-06"
    case .quarter: "a quarter such as 2020-Q2"
    case .year: "a year such as 2020"
    case .integer: "a whole number"
    }
  }
}
