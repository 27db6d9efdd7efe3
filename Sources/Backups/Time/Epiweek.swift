import Dates

/// A week of the MMWR calendar: Sunday to Saturday, numbered so that week 1 is the first with four days or more of its year.
struct Epiweek: Hashable {
  /// The Sunday on which it begins.
  let start: Day

  /// The week that a day is in.
  init(of day: Day) {
    start = day.adding(days: -(day.weekday % 7))
  }

  /// The week `YYYYWW`, or nil if the year has no week of that number.
  init?(_ number: Int) {
    let (year, week) = (number / 100, number % 100)
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let start = Epiweek(of: fourth).start.adding(days: 7 * (week - 1))
    self.init(of: start)
    guard self.number == number else { return nil }
  }

  /// The week as `YYYYWW`.
  var number: Int {
    let year = start.adding(days: 3).year
    guard let fourth = Day(year: year, month: 1, day: 4) else { return 0 }
    return year * 100 + (start - Epiweek(of: fourth).start) / 7 + 1
  }
}
