import Dates
import Foundation
import Testing

struct DayCivilTests {
  @Test func `known days have their known numbers`() {
    #expect(Day(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(Day(year: 1969, month: 12, day: 31)?.daysSinceEpoch == -1)
    #expect(Day(year: 2000, month: 2, day: 29)?.daysSinceEpoch == 11_016)
    #expect(Day(year: 2020, month: 6, day: 24)?.daysSinceEpoch == 18_437)
    #expect(Day(year: 0, month: 3, day: 1)?.daysSinceEpoch == -719_468)
    #expect(Day(year: -9999, month: 1, day: 1) == .earliest)
    #expect(Day(year: 9999, month: 12, day: 31) == .latest)
  }

  @Test func `days from 1583 to 2400 agree with Foundation's calendar`() throws {
    // Before 15 October 1582 it is Julian, whatever its name.
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1583, month: 1, day: 1))
    let last = try #require(Day(year: 2400, month: 12, day: 31))
    var mismatches: [Day] = []
    // A step of 41 days, a prime, meets every month, day of the month and weekday of several centuries.
    for day in try #require(DayRange(from: first, through: last, every: 41)) {
      let date = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      if parts.year != day.year || parts.month != day.month || parts.day != day.day || weekday != day.weekday {
        mismatches.append(day)
      }
    }
    #expect(mismatches.isEmpty)
  }

  /// Numbers and weekdays of Python's `datetime.date`.
  @Test(arguments: [
    ("0001-01-01", -719_162, 1), ("0191-12-17", -649_416, 6), ("0259-09-02", -624_686, 5), ("0297-03-07", -610_985, 7),
    ("0445-11-29", -556_662, 3), ("0678-09-03", -471_648, 2), ("0871-09-28", -401_131, 1), ("1138-01-18", -303_865, 2),
    ("1375-10-25", -217_022, 3),
  ])
  func `days before 1583 agree with Python's calendar`(text: String, number: Int32, weekday: Int) {
    #expect(Day(text)?.daysSinceEpoch == number)
    #expect(Day(text)?.weekday == weekday)
  }

  /// The calendar repeats after 400 years, so each window holds every case there is.
  @Test(arguments: [-9999, -400, 0, 1800, 9599])
  func `counting day by day through 401 years agrees with the arithmetic`(firstYear: Int) throws {
    let first = try #require(Day(year: firstYear, month: 1, day: 1))
    let last = try #require(Day(year: firstYear + 400, month: 12, day: 31))
    var (year, month, day, weekday) = (firstYear, 1, 1, first.weekday)
    var mismatches = 0
    for number in first.daysSinceEpoch...last.daysSinceEpoch {
      let value = Day(daysSinceEpoch: number)
      if value.civil != (year, month, day) || value.weekday != weekday
        || Day(year: year, month: month, day: day) != value
      {
        mismatches += 1
      }
      weekday = weekday % 7 + 1
      day += 1
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(mismatches == 0)
    #expect((year, month, day) == (firstYear + 401, 1, 1))
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (10_000, 1, 1),
  ])
  func `a day that the calendar does not have is nil`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `extreme integers are no days and do not trap`() {
    #expect(Day(year: .min, month: .min, day: .min) == nil)
    #expect(Day(year: .max, month: 1, day: .max) == nil)
    #expect(Day(daysSinceEpoch: .min) == .earliest)
    #expect(Day(daysSinceEpoch: .max) == .latest)
    #expect(Day.length(ofMonth: .max, year: .min) == 0)
  }

  @Test func `days of the year run from 1 to 365 or 366`() {
    #expect(Day(year: 2020, month: 1, day: 1)?.dayOfYear == 1)
    #expect(Day(year: 2020, month: 12, day: 31)?.dayOfYear == 366)
    #expect(Day(year: 2021, month: 12, day: 31)?.dayOfYear == 365)
  }
}
