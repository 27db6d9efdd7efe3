import Dates

/// Days by the calendar, as numbers of days since 1970-01-01.
struct DayScale: PositionScale {
  let domain: ClosedRange<Double>

  /// - Parameter domain: within the range of `Day`, and its ends apart.
  init(domain: ClosedRange<Double>) {
    self.domain = domain
  }

  /// The number of days from the first to the last.
  var width: Double { domain.upperBound - domain.lowerBound }

  /// The whole days of the domain, or the nearest one if there is none.
  var days: ClosedRange<Day> {
    let first = Day(daysSinceEpoch: Int32(domain.lowerBound.rounded(.up)))
    let last = Day(daysSinceEpoch: Int32(domain.upperBound.rounded(.down)))
    return first...max(first, last)
  }

  func fraction(of value: Double) -> Double { (value - domain.lowerBound) / width }

  func ticks(in space: AxisSpace) -> AxisTicks { CalendarTicks.ticks(for: self, in: space) }
}
