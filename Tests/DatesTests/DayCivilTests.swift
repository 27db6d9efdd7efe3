import Dates
import Foundation
import Testing

struct DayCivilTests {
  @Test func `known days have their known numbers`() throws {
    #expect(Day(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(Day(year: 1969, month: 12, day: 31)?.daysSinceEpoch == -1)
    #expect(Day(year: 2000, month: 2, day: 29)?.daysSinceEpoch == 11_016)
    #expect(Day(year: 2020, month: 6, day: 24)?.daysSinceEpoch == 18_437)
    #expect(Day(year: 0, month: 3, day: 1)?.daysSinceEpoch == -719_468)
    #expect(Day(year: -9999, month: 1, day: 1) == .earliest)
    #expect(Day(year: 9999, month: 12, day: 31) == .latest)
  }

  @Test func `every day of twelve centuries agrees with Foundation's proleptic calendar`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1200, month: 1, day: 1))
    let last = try #require(Day(year: 2400, month: 12, day: 31))
    var mismatches: [Day] = []
    // A step of 13 days meets every day of the year and of the week within the centuries.
    for day in try #require(DayRange(from: first, through: last, every: 13)) {
      let date = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      if parts.year != day.year || parts.month != day.month || parts.day != day.day || weekday != day.weekday {
        mismatches.append(day)
      }
    }
    #expect(mismatches.isEmpty)
  }

  @Test func `counting day by day from the earliest to the latest agrees with the arithmetic`() {
    var (year, month, day, weekday, dayOfYear) = (-9999, 1, 1, Day.earliest.weekday, 1)
    var mismatches = 0
    for number in Day.earliest.daysSinceEpoch...Day.latest.daysSinceEpoch {
      let value = Day(daysSinceEpoch: number)
      if value.civil != (year, month, day) || value.weekday != weekday
        || Day(year: year, month: month, day: day) != value
      {
        mismatches += 1
      }
      day += 1
      dayOfYear += 1
      weekday = weekday % 7 + 1
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(mismatches == 0)
    #expect((year, month, day) == (10_000, 1, 1))
  }
}
