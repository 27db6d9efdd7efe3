import Dates

/// A regular step through the calendar that ticks may take.
enum CalendarStep: Hashable, Sendable {
  /// So many days; seven and fourteen fall on Mondays.
  case days(Int)
  /// The first days of every so many months, counted from January of year 0.
  case months(Int)

  /// All steps from fine to coarse: days, Mondays, months, quarters, halves, years and more.
  static let ladder: [CalendarStep] =
    [1, 2, 7, 14].map { .days($0) } + [1, 3, 6].map { .months($0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .months(12 * $0) }

  /// The usual number of days in a step.
  var length: Double {
    switch self {
    case .days(let count): Double(count)
    case .months(let count): Double(count) * 30.44
    }
  }

  /// The least distance of two ticks that looks well, in points, however short their labels are.
  var spacing: Double {
    switch self {
    case .days: 22
    case .months(let count): count < 12 ? 34 : 44
    }
  }

  /// The days of the step within a range.
  func days(in range: ClosedRange<Day>) -> [Day] {
    var days: [Day] = []
    var next = first(from: range.lowerBound)
    while let day = next, day <= range.upperBound {
      days.append(day)
      next = after(day)
    }
    return days
  }

  private func first(from start: Day) -> Day? {
    switch self {
    case .days(let count):
      // 5 January 1970 was a Monday.
      let past = (Int(start.daysSinceEpoch) - 4) % count
      return past == 0 ? start : later(start, days: past > 0 ? count - past : -past)
    case .months(let count):
      let month = start.start(of: .month)
      let index = month.year * 12 + month.month - 1
      let past = ((index % count) + count) % count
      if past == 0, month == start { return start }
      return later(month, months: count - past)
    }
  }

  private func after(_ day: Day) -> Day? {
    switch self {
    case .days(let count): later(day, days: count)
    case .months(let count): later(day, months: count)
    }
  }

  /// The day so many days later; nil beyond the calendar's last day, where arithmetic stops.
  private func later(_ day: Day, days: Int) -> Day? {
    let sum = day.adding(days: days)
    return sum - day == days ? sum : nil
  }

  /// The first of the month so many months later; nil beyond the calendar's last day.
  private func later(_ month: Day, months: Int) -> Day? {
    let sum = month.adding(months: months)
    return sum.day == 1 ? sum : nil
  }

  /// The label of a tick, and what a reader must know besides unless `previous` said it.
  func label(of day: Day, after previous: Day?) -> (text: String, context: String?) {
    let isNewYear = previous?.year != day.year
    switch self {
    case .days:
      let isNewMonth = isNewYear || previous?.month != day.month
      let month = isNewYear ? "\(day.monthAbbreviation) \(day.year)" : day.monthAbbreviation
      return ("\(day.day)", isNewMonth ? month : nil)
    case .months(let count) where count < 12:
      return (day.monthAbbreviation, isNewYear ? "\(day.year)" : nil)
    case .months:
      return ("\(day.year)", nil)
    }
  }
}
