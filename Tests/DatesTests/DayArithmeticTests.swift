import Dates
import Testing

struct DayArithmeticTests {
  let day = Day("2020-01-31") ?? .earliest

  @Test func `days add, subtract and compare like their numbers`() {
    #expect(day.adding(days: 30) == Day("2020-03-01"))
    #expect(day.adding(days: -31) == Day("2019-12-31"))
    #expect(day.adding(days: 366) - day == 366)
    #expect(day < day.adding(days: 1))
    #expect(day.advanced(by: day.distance(to: .latest)) == .latest)
  }

  @Test(arguments: [
    (1, "2020-02-29"), (2, "2020-03-31"), (3, "2020-04-30"), (12, "2021-01-31"), (13, "2021-02-28"), (0, "2020-01-31"),
    (-1, "2019-12-31"), (-2, "2019-11-30"), (-11, "2019-02-28"), (-1200, "1920-01-31"), (-24_253, "-0002-12-31"),
  ])
  func `a month later is the same day of the month or the last one`(months: Int, expected: String) {
    #expect(day.adding(months: months).description == expected)
  }

  @Test(arguments: [Int.min, -1 << 40, 1 << 40, Int.max])
  func `arithmetic stops at the bounds`(count: Int) {
    let bound = count < 0 ? Day.earliest : .latest
    #expect(day.adding(days: count) == bound)
    #expect(day.adding(months: count) == bound)
    for unit in CalendarUnit.allCases {
      #expect(day.adding(count, unit) == bound)
      #expect(Day.earliest.adding(count, unit) == bound)
      #expect(Day.latest.adding(count, unit) == bound)
    }
  }
}
