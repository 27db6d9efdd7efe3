import Dates
import Testing

struct DayTextTests {
  @Test func `both spellings are read and one is printed`() throws {
    #expect(try #require(Day("2020-06-24")).description == "2020-06-24")
    #expect(try #require(Day("20200624")).description == "2020-06-24")
    #expect(try #require(Day("-0044-03-15")).description == "-0044-03-15")
    #expect(try #require(Day("0000-02-29")).description == "0000-02-29")
  }

  @Test(arguments: [
    "", "2020", "2020-06", "2020-6-24", "2020-06-24 ", " 2020-06-24", "2020-06-24T00:00", "2020/06/24", "24-06-2020",
    "2020-02-30", "2020-00-10", "2020-13-01", "2020-0624", "202006-24", "+2020-06-24", "-0000-01-01", "２０２０0624",
    "202006240", "2020-06-2٤", "2020-06-\0a", "--------", "----------", "2020-06-2-", "12020-06-24",
  ])
  func `anything else is nil`(text: String) {
    #expect(Day(text) == nil)
    #expect(Day(utf8: ArraySlice(text.utf8)) == nil)
  }

  @Test func `a slice of bytes and a substring are read like a string`() {
    let line = "value,2021-07-15,3"
    #expect(Day(utf8: Array(line.utf8)[6..<16]) == Day("2021-07-15"))
    #expect(Day(line.split(separator: ",")[1]) == Day("2021-07-15"))
  }

  /// Every day of the cycle of 400 years before and after year 0, and of the last 400 years.
  @Test(arguments: [-400, 0, 9600])
  func `what is printed reads back`(firstYear: Int) throws {
    let first = try #require(Day(year: firstYear, month: 1, day: 1))
    let last = try #require(Day(year: firstYear + 399, month: 12, day: 31))
    var mismatches = 0
    var bytes: [UInt8] = []
    for day in first...last {
      bytes.removeAll(keepingCapacity: true)
      day.append(to: &bytes)
      if Day(utf8: bytes.span) != day { mismatches += 1 }
    }
    #expect(mismatches == 0)
    #expect(Day(Day.earliest.description) == .earliest)
    #expect(Day(Day.latest.description) == .latest)
  }
}
