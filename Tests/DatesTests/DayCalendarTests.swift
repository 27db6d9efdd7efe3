import Dates
import Testing

struct DayCalendarTests {
  @Test(arguments: [
    ("2020-06-24", "2020-06-22", "2020-06-01", "2020-04-01", "2020-01-01"),
    ("2020-06-22", "2020-06-22", "2020-06-01", "2020-04-01", "2020-01-01"),
    ("2021-01-03", "2020-12-28", "2021-01-01", "2021-01-01", "2021-01-01"),
    ("1969-12-31", "1969-12-29", "1969-12-01", "1969-10-01", "1969-01-01"),
    ("-0001-08-31", "-0001-08-30", "-0001-08-01", "-0001-07-01", "-0001-01-01"),
  ])
  func `units start where the calendar says`(text: String, week: String, month: String, quarter: String, year: String)
    throws
  {
    let day = try #require(Day(text))
    #expect(day.start(of: .day) == day)
    #expect(day.start(of: .week).description == week)
    #expect(day.start(of: .month).description == month)
    #expect(day.start(of: .quarter).description == quarter)
    #expect(day.start(of: .year).description == year)
  }

  @Test(arguments: CalendarUnit.allCases)
  func `a unit's start is its own start, and the next unit starts after the day`(unit: CalendarUnit) throws {
    let first = try #require(Day("1999-12-01"))
    for day in first...first.adding(days: 1500) {
      let start = day.start(of: unit)
      #expect(start <= day && start.start(of: unit) == start)
      let next = start.adding(1, unit)
      #expect(next > day && next.start(of: unit) == next)
    }
  }

  @Test func `months have their English names`() {
    let january = Day("2020-01-15") ?? .earliest
    #expect(january.monthName == "January")
    #expect(
      (0..<12).map { january.adding(months: $0).monthAbbreviation }.joined(separator: " ")
        == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    #expect((0..<12).map { january.adding(months: $0).quarter } == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  }
}
