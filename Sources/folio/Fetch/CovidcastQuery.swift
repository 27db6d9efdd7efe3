import Dates
import Downloads
import Report

/// Which issues of a signal to ask the COVIDcast API for.
///
/// The parameters are those of https://cmu-delphi.github.io/delphi-epidata/api/covidcast.html.
struct CovidcastQuery: Hashable {
  enum TimeType: String, CaseIterable {
    case day, week
  }

  var address = "https://api.delphi.cmu.edu/epidata/covidcast/"
  var source: String
  var signal: String
  var geoType: String
  /// `*` for all places, else their names with commas between.
  var geoValues: String
  var timeType: TimeType
  /// As the API writes them: YYYYMMDD or YYYYWW, ascending.
  var times: [Int]
  /// `issues`, `as_of` or `lag`, with its value as the API takes it; nil for the newest issues.
  var version: HTTPRequest.Parameter?

  /// The request for some of the times, which are neighbours.
  func request(_ times: ArraySlice<Int>, key: String?, limit: Int) -> HTTPRequest {
    let range = times.first.map { $0 == times.last ? "\($0)" : "\($0)-\(times.last ?? $0)" } ?? ""
    var parameters = self.parameters
    parameters.insert(.init("time_values", range), at: 4)
    return HTTPRequest(
      address, query: parameters, headers: key.map { ["Authorization: Bearer \($0)"] } ?? [], limit: limit)
  }

  private var parameters: [HTTPRequest.Parameter] {
    [
      .init("data_source", source), .init("signal", signal), .init("time_type", timeType.rawValue),
      .init("geo_type", geoType), .init("geo_value", geoValues),
    ] + (version.map { [$0] } ?? [])
  }

  /// All that decides what comes back, for the record beside the file.
  var record: JSONValue {
    .object(
      [.init("address", .string(address))] + parameters.map { .init($0.name, .string($0.value)) } + [
        .init("first_time", times.first.map { .integer($0) } ?? .null),
        .init("last_time", times.last.map { .integer($0) } ?? .null),
      ])
  }

  /// The times of a range such as `2020-06-01..2020-08-31`, or `202023..202035` for weeks; nil if it is none.
  ///
  /// Each year has a week 53 here: the API has no rows of those that there are not.
  static func times(_ text: String, _ type: TimeType) -> [Int]? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    switch type {
    case .day:
      guard let first = Day(first), let last = Day(last), first <= last, last - first < 100_000 else { return nil }
      return (0...(last - first)).map { first.adding(days: $0).number }
    case .week:
      guard let first = week(first), let last = week(last), first <= last else { return nil }
      return (first / 100...last / 100).flatMap { year in (1...53).map { year * 100 + $0 } }
        .filter { (first...last).contains($0) }
    }
  }

  private static func week(_ text: Substring) -> Int? {
    guard text.utf8.count == 6, let number = Int(text), (1...53).contains(number % 100), number >= 100_000 else {
      return nil
    }
    return number
  }
}

extension Day {
  /// YYYYMMDD.
  var number: Int { (year * 100 + month) * 100 + day }
}
