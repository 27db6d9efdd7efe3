import Canvas
import Charts
import Dates
import Testing

@Suite struct ChartKeyTests {
  private func chart(series: Int, panels: Int = 1, value: (Int, Double) -> Double) -> Chart {
    let marks = (0..<series).map { series in
      Mark.line(
        LineMark(
          (0...10).map { Datum(Double($0), value(series, Double($0))) }, label: "series \(series)",
          color: .category(series)))
    }
    return Chart(panels: (0..<panels).map { Panel("panel \($0)", marks: marks) })
  }

  private func texts(_ chart: Chart, role: SceneText.Role) -> [SceneText] {
    chart.scene().texts.filter { $0.role == role }
  }

  @Test func `up to five series have their names at the ends of their lines`() {
    let direct = chart(series: 5) { series, x in Double(series) * x }
    #expect(texts(direct, role: .seriesLabel).count == 5)
    #expect(texts(direct, role: .key).isEmpty)
  }

  @Test func `six series have a legend, and so have facets`() {
    let many = chart(series: 6) { series, x in Double(series) * x }
    let facets = chart(series: 2, panels: 2) { series, x in Double(series) * x }
    #expect(texts(many, role: .key).map(\.text) == (0..<6).map { "series \($0)" })
    #expect(texts(facets, role: .key).map(\.text) == ["series 0", "series 1"])
    #expect(texts(many, role: .seriesLabel).isEmpty)
  }

  @Test func `names of lines that end together are pushed apart in the order of the lines`() {
    let labels = texts(chart(series: 5) { series, _ in 1 + 1e-6 * Double(series) }, role: .seriesLabel)
    let fromTop = labels.sorted { $0.position.y < $1.position.y }
    #expect(fromTop.map(\.text) == (0..<5).reversed().map { "series \($0)" })
    #expect(zip(fromTop, fromTop.dropFirst()).allSatisfy { $0.box.maxY <= $1.box.minY + 1e-9 })
  }

  @Test func `the legend stands above the data`() throws {
    let scene = chart(series: 20) { series, x in Double(series) * x }.scene()
    let lowest = try #require(scene.texts.filter { $0.role == .key }.map(\.box.maxY).max())
    for case .clipped(let plot, _) in scene.items { #expect(lowest <= plot.minY) }
  }

  @Test func `a line that ends early is named inside the plot, clear of the others`() throws {
    let full = (0...20).map { Datum(Double($0), Double($0)) }
    let chart = Chart(panels: [
      Panel(marks: [
        .line(LineMark(full, label: "latest", color: .ink)),
        .line(LineMark(full.prefix(11).map { Datum($0.x, 0.5 * $0.y) }, label: "as of then", color: .category(1))),
      ])
    ])
    let label = try #require(texts(chart, role: .seriesLabel).first { $0.text == "as of then" })
    for case .clipped(let plot, _) in chart.scene().items { #expect(label.box.maxX < plot.maxX) }
  }

  @Test func `colours by date have a bar with the dates`() throws {
    let first = try #require(Day("2020-07-01"))
    let marks = (0..<12).map { index in
      let day = first.adding(days: 30 * index)
      return Mark.line(
        LineMark([Datum(first, 1), Datum(day.adding(days: 1), 2)], color: .value(Double(day.daysSinceEpoch))))
    }
    let chart = Chart(
      x: Axis(scale: .day), panels: [Panel(marks: marks)], colorScale: ColorScale(.day, title: "As of"))
    #expect(texts(chart, role: .key).map(\.text).contains("As of"))
    #expect(texts(chart, role: .key).map(\.text).contains("2021"))
    let hasRamp = chart.scene().items.contains { if case .ramp = $0 { true } else { false } }
    #expect(hasRamp)
  }
}
