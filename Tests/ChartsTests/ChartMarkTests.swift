import Canvas
import Charts
import Testing

@Suite struct ChartMarkTests {
  /// The paths and strokes that the marks of a panel without texts draw.
  private func shapes(_ marks: Mark..., y: Axis = Axis()) -> [SceneItem] {
    Chart(y: y, panels: [Panel(marks: marks)], key: Chart.Key.none).scene().items.flatMap { item -> [SceneItem] in
      if case .clipped(_, let items) = item { items } else { [] }
    }
  }

  private func strokeLengths(_ items: [SceneItem]) -> [Int] {
    items.compactMap { if case .stroke(let path, _) = $0 { path.elements.count } else { nil } }
  }

  @Test func `a missing value breaks a line, and a lone point is a dot`() {
    let data = [1, 2, .nan, 3, .nan, 4, 5, 6].enumerated().map { Datum(Double($0), $1) }
    let items = shapes(.line(LineMark(data)))
    #expect(strokeLengths(items) == [2, 3])
    #expect(items.count == 3)
    guard case .fill = items[1] else {
      Issue.record("the second item is \(items[1])")
      return
    }
  }

  @Test func `what is not positive is missing on a logarithmic axis`() {
    let data = [1, 10, 0, 10, 1].enumerated().map { Datum(Double($0), $1) }
    #expect(strokeLengths(shapes(.line(LineMark(data)), y: Axis(scale: .log))) == [2, 2])
  }

  @Test func `a step is level until the next point`() throws {
    let items = shapes(.line(LineMark([Datum(0, 1), Datum(1, 3)], interpolation: .stepAfter)))
    guard case .stroke(let path, _) = try #require(items.first), case .line(let corner) = path.elements[1],
      case .move(let start) = path.elements[0], case .line(let end) = path.elements[2]
    else {
      Issue.record("no line of three points")
      return
    }
    #expect(corner == Point(x: end.x, y: start.y))
  }

  @Test func `a long line is thinned without losing its extremes`() throws {
    var data = (0..<100_000).map { Datum(Double($0), 0) }
    data[54_321].y = 7
    data[54_322].y = -7
    let items = shapes(.line(LineMark(data)))
    guard case .stroke(let path, _) = try #require(items.first) else { return }
    #expect(path.elements.count < 12_000)
    let heights = path.elements.map { element -> Double in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): point.y
      case .close: .nan
      }
    }
    let wanted = try #require(heights.max()) - #require(heights.min())
    for case .clipped(let plot, _) in Chart(panels: [Panel(marks: [.line(LineMark(data))])]).scene().items {
      #expect(wanted > 0.8 * (plot.height - 10))
    }
  }

  @Test func `a band breaks where a bound is missing`() {
    let bounds = [0.0, 1, 2, 3, 4].map { BandMark.Bounds($0, low: $0 == 2 ? .nan : 0, high: 1) }
    #expect(shapes(.band(BandMark(bounds))).count == 2)
  }

  @Test func `bars reach down to zero`() {
    let chart = Chart(panels: [Panel(marks: [.bar(BarMark([Datum(0, 5), Datum(1, 9)]))])])
    #expect(chart.scene().texts.contains { $0.role == .tick && $0.text == "0" })
  }

  @Test func `a heatmap has a tile for each value, next to each other, and a colour bar`() {
    let tiles = [0.0, 1, 2].flatMap { x in
      [0.0, 1].map { HeatmapMark.Tile(x: x, y: $0, value: x == 2 && $0 == 1 ? .nan : x) }
    }
    let scene = Chart(
      panels: [Panel(marks: [.heatmap(HeatmapMark(tiles))])], colorScale: ColorScale(title: "Share")
    ).scene()
    #expect(shapes(.heatmap(HeatmapMark(tiles))).count == 5)
    #expect(scene.texts.contains { $0.role == .key && $0.text == "Share" })
  }

  @Test func `an interval is a line with two caps, and a dot where there is a value`() {
    #expect(shapes(.interval(IntervalMark([.init(0, low: 1, high: 2)]))).count == 3)
    #expect(
      shapes(.interval(IntervalMark([.init(0, low: 1, value: 1.5, high: 2), .init(1, low: .nan, high: 2)]))).count == 4)
  }

  @Test func `an axis of categories has their names and no numbers`() {
    let chart = Chart(
      x: Axis(scale: .category(["one", "two", "three"])),
      panels: [Panel(marks: [.bar(BarMark([Datum(0, 5), Datum(1, 9), Datum(2, 3)]))])])
    let ticks = chart.scene().texts.filter { $0.role == .tick }.map(\.text)
    #expect(ticks.filter { Double($0) == nil } == ["one", "two", "three"])
  }
}
