import Dates
import Testing

struct DayRangeTests {
  let first = Day("2020-06-01") ?? .earliest

  @Test func `a range holds its first day and each step up to its last`() throws {
    #expect(
      try #require(DayRange(from: first, through: first.adding(days: 14), every: 7)).map(\.description)
        == ["2020-06-01", "2020-06-08", "2020-06-15"])
    #expect(try #require(DayRange(from: first, through: first.adding(days: 13), every: 7)).count == 2)
    #expect(try #require(DayRange(from: first, through: first)).count == 1)
  }

  @Test func `a range that ends before it starts is empty`() throws {
    #expect(try #require(DayRange(from: first, through: first.adding(days: -1))).isEmpty)
  }

  @Test func `a step below one day is nil`() {
    #expect(DayRange(from: first, through: first, every: 0) == nil)
    #expect(DayRange(from: first, through: first, every: .min) == nil)
  }

  @Test func `the widest range and the widest step are counted without overflow`() throws {
    #expect(try #require(DayRange(from: .earliest, through: .latest)).count == 7_304_484)
    #expect(try #require(DayRange(from: .earliest, through: .latest, every: .max)).map(\.self) == [.earliest])
  }
}
