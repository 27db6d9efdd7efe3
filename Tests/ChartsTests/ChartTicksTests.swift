import Canvas
import Charts
import Dates
import Testing

@Suite struct ChartTicksTests {
  /// The texts below the plot of a chart over some days, from left to right, first the upper line, then the lower.
  private func dayLabels(_ first: String, _ last: String, width: Double = 720) throws -> [[String]] {
    let days = try [#require(Day(first)), #require(Day(last))]
    let chart = Chart(
      x: Axis(scale: .day), panels: [Panel(marks: [.line(LineMark([Datum(days[0], 0), Datum(days[1], 1)]))])],
      width: width)
    let ticks = chart.scene().texts.filter { $0.role == .tick && $0.anchor.horizontal == .middle }
    let lines = Set(ticks.map(\.position.y)).sorted()
    return lines.map { y in ticks.filter { $0.position.y == y }.map(\.text) }
  }

  @Test func `ten days are labelled day by day`() throws {
    let labels = try dayLabels("2020-06-28", "2020-07-07")
    #expect(labels == [["28", "29", "30", "1", "2", "3", "4", "5", "6", "7"], ["Jun 2020", "Jul"]])
  }

  @Test func `four months are labelled by Mondays`() throws {
    let labels = try dayLabels("2020-12-08", "2021-02-20")
    #expect(labels.first == ["14", "21", "28", "4", "11", "18", "25", "1", "8", "15"])
    #expect(labels.last == ["Dec 2020", "Jan 2021", "Feb"])
  }

  @Test func `a year and a half is labelled by months, with each year once`() throws {
    let labels = try dayLabels("2020-06-15", "2021-11-20")
    #expect(labels.first?.prefix(7) == ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan"])
    #expect(labels.last == ["2020", "2021"])
  }

  @Test func `a narrow figure has quarters`() throws {
    let labels = try dayLabels("2020-06-15", "2021-11-20", width: 330)
    #expect(labels == [["Jul", "Oct", "Jan", "Apr", "Jul", "Oct"], ["2020", "2021"]])
  }

  @Test func `twelve years are labelled by years in one line`() throws {
    let labels = try dayLabels("2009-03-01", "2020-10-01")
    #expect(labels == [["2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"]])
  }

  @Test func `all of the calendar is labelled by millennia`() throws {
    let labels = try dayLabels("-9999-01-01", "9999-12-31")
    #expect(labels.first?.first == "-8000")
    #expect(labels.first?.last == "8000")
  }

  @Test func `a first context without room gives way to the second, which then says the year`() throws {
    let labels = try dayLabels("2020-06-30", "2020-07-16", width: 560)
    #expect(labels.last == ["Jul 2020"])
  }

  private func yLabels(_ low: Double, _ high: Double, scale: Axis.Scale) -> [String] {
    let chart = Chart(
      y: Axis(scale: scale), panels: [Panel(marks: [.line(LineMark([Datum(0, low), Datum(1, high)]))])])
    return chart.scene().texts.filter { $0.role == .tick && $0.anchor.horizontal == .end }.map(\.text)
  }

  @Test func `labels of an axis have the decimals of the finest`() {
    #expect(yLabels(0, 1, scale: .linear) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(yLabels(-1500, 1500, scale: .linear).first == "−1\u{2009}500")
    #expect(yLabels(0, 3e9, scale: .linear).contains("1.5×10⁹"))
  }

  @Test func `several decades are labelled by powers`() {
    #expect(yLabels(0.02, 3000, scale: .log) == ["0.1", "1", "10", "100", "1\u{2009}000"])
    #expect(yLabels(1e-12, 1, scale: .log).first == "10⁻¹²")
    #expect(yLabels(1e-12, 1, scale: .log).last == "10⁰")
  }

  @Test func `one decade is labelled by 1, 2 and 5`() {
    #expect(yLabels(0.9, 21, scale: .log) == ["1", "2", "5", "10", "20"])
  }

  @Test func `a part of a decade is labelled by plain numbers`() {
    #expect(yLabels(310, 390, scale: .log) == ["320", "340", "360", "380"])
  }
}
