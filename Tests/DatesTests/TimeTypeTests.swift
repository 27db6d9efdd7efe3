import Dates
import Testing

struct TimeTypeTests {
  @Test(arguments: [
    (TimeType.day, "2020-06-24", "2020-06-24"), (.day, "20200624", "2020-06-24"),
    (.epiweek, "202053", "2020-12-27"), (.epiweek, "202101", "2021-01-03"), (.epiweek, "2014W53", "2014-12-28"),
    (.epiweek, "2020-W01", "2019-12-29"), (.epiweek, "2020-06-24", "2020-06-21"),
    (.week, "2020-W53", "2020-12-28"), (.week, "2021-W01", "2021-01-04"), (.week, "202001", "2019-12-30"),
    (.week, "2020-06-24", "2020-06-22"), (.month, "2020-06", "2020-06-01"), (.month, "202006", "2020-06-01"),
    (.quarter, "1980-Q1", "1980-01-01"), (.quarter, "1980q4", "1980-10-01"), (.quarter, "1980-05-17", "1980-04-01"),
    (.year, "1980", "1980-01-01"), (.year, "1980-05-17", "1980-01-01"), (.integer, "-3", "1969-12-29"),
  ])
  func `a time is read as the first day of its span`(type: TimeType, text: String, day: String) {
    #expect(type.time(text)?.description == day)
  }

  @Test(arguments: [
    (TimeType.epiweek, "202153"), (.epiweek, "202000"), (.epiweek, "20205"), (.epiweek, "2020-26"),
    (.week, "2021-W53"), (.week, "2020-W54"), (.month, "2020-13"), (.month, "2020-1"), (.quarter, "2020-Q5"),
    (.quarter, "2020-2"), (.quarter, "20202"), (.year, "20"), (.year, "20200"), (.integer, ""), (.integer, "1.5"),
    (.integer, "9999999"), (.integer, "99999999999999999999"), (.day, "2020-02-30"), (.week, ""), (.month, "abcd-ef"),
  ])
  func `what is no time is none`(type: TimeType, text: String) {
    #expect(type.time(text) == nil)
  }

  @Test func `every time is read back from its text, and is a step from its neighbours`() throws {
    for type in TimeType.allCases {
      for offset in stride(from: -40_000, through: 40_000, by: 97) {
        let time = type.start(of: Day(daysSinceEpoch: Int32(offset)))
        #expect(type.start(of: time) == time)
        #expect(type.time(type.text(of: time)) == time, "\(type) \(time)")
        let next = type.adding(1, to: time)
        #expect(next > time && type.start(of: next) == next, "\(type) \(time)")
        #expect(type.steps(from: time, to: next) == 1, "\(type) \(time)")
        #expect(type.steps(from: next, to: type.adding(-7, to: next)) == -7, "\(type) \(time)")
      }
    }
  }

  @Test(arguments: [
    ("2020-06-24", TimeType.day), ("20200624", .day), ("202026", .epiweek), ("2020-W26", .week), ("2020-06", .month),
    ("2020-Q2", .quarter), ("2020", .year), ("17", .integer), ("-4", .integer),
  ])
  func `a text tells its type`(text: String, type: TimeType) {
    #expect(TimeType.spelled(in: text.utf8.span) == type)
  }

  @Test(arguments: ["", "NA", "202063", "2020-13", "2020-Q7", "24.06.2020", "12345678901"])
  func `what is written in no way tells no type`(text: String) {
    #expect(TimeType.spelled(in: text.utf8.span) == nil)
  }

  @Test func `years with 53 epiweeks are those of the CDC`() {
    let long = (1995...2030).filter { TimeType.epiweek.time("\($0)53") != nil }
    #expect(long == [1997, 2003, 2008, 2014, 2020, 2025])
  }

  @Test func `years with 53 ISO weeks are those of the standard`() {
    let long = (2000...2030).filter { TimeType.week.time("\($0)-W53") != nil }
    #expect(long == [2004, 2009, 2015, 2020, 2026])
  }
}
