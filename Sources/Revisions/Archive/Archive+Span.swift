public import Dates

extension Archive {
  /// The first and the last time that a value is about, or nil if there are no issues.
  public var timeSpan: ClosedRange<Day>? { Self.span(of: times) }

  /// The first and the last issue date, or nil if there are no issues.
  public var issueSpan: ClosedRange<Day>? { Self.span(of: dates) }

  /// The days on which something was issued, ascending.
  ///
  /// - Complexity: O(*n* + *d*) for *n* issues over *d* days.
  public var issueDates: [Day] {
    guard let span = issueSpan else { return [] }
    var isIssueDate = [Bool](repeating: false, count: span.upperBound - span.lowerBound + 1)
    for date in dates { isIssueDate[date - span.lowerBound] = true }
    return isIssueDate.indices.filter { isIssueDate[$0] }.map { span.lowerBound.adding(days: $0) }
  }

  private static func span(of days: [Day]) -> ClosedRange<Day>? {
    guard var first = days.first else { return nil }
    var last = first
    for day in days {
      if day < first { first = day }
      if day > last { last = day }
    }
    return first...last
  }
}
