import Canvas
import Charts
import Imaging
import Testing

@Suite struct ChartExtremesTests {
  private static let values: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 1e308, -1e308, 1e-308, .leastNonzeroMagnitude, 1e16, 1e16 + 2,
  ]

  @Test(arguments: [Axis.Scale.linear, .log, .day], [Axis.Scale.linear, .log, .day])
  func `any values make a figure that can be drawn`(x: Axis.Scale, y: Axis.Scale) throws {
    for first in Self.values {
      for second in Self.values {
        let data = [Datum(first, second), Datum(second, first), Datum(first, first)]
        let chart = Chart(
          x: Axis("x", scale: x), y: Axis("y", scale: y),
          panels: [
            Panel(marks: [
              .line(LineMark(data, label: "line", color: .value(first))), .dot(DotMark(data)),
              .band(BandMark([.init(first, low: second, high: first)])), .bar(BarMark(data, width: second)),
              .rule(RuleMark(.x(first), text: "x")), .rule(RuleMark(.y(second), text: "y")),
              .text(TextMark("text", at: data[0])),
            ])
          ], colorScale: ColorScale())
        for text in chart.scene().texts { #expect(text.position.isFinite) }
      }
    }
  }

  @Test func `a given domain of any kind makes a figure`() {
    for low in Self.values {
      for high in Self.values where low <= high {
        for scale in [Axis.Scale.linear, .log, .day] {
          let axis = Axis("x", scale: scale, domain: low...high)
          let chart = Chart(x: axis, y: axis, panels: [Panel(marks: [.line(LineMark([Datum(1, 2), Datum(3, 4)]))])])
          #expect(chart.size.height.isFinite)
        }
      }
    }
  }

  @Test func `sizes and columns out of range are brought into it`() {
    let panels = (0..<5).map { Panel("\($0)", marks: [.line(LineMark([Datum(0, 0), Datum(1, 1)]))]) }
    for columns in [Int.min, 0, 3, Int.max] {
      for width in [-Double.infinity, 0, 200, .nan] {
        let size = Chart(panels: panels, columns: columns, width: width, height: -5).size
        #expect(size.width >= 160 && size.height > 100 && size.height < 5000)
      }
    }
  }

  @Test func `a chart without panels, marks or words is drawn`() throws {
    for chart in [
      Chart(panels: []), Chart(panels: [Panel(marks: [])]), Chart(title: "", panels: [Panel("", marks: [])]),
    ] {
      let scene = chart.scene()
      let bitmap = try Canvas.bitmap(size: scene.size, scale: 1) { scene.draw(on: $0) }
      #expect(bitmap.width == 720)
    }
  }

  @Test func `long words are cut with an ellipsis or wrapped`() {
    let word = String(repeating: "long", count: 2000)
    let chart = Chart(
      title: word, subtitle: "\(word) \(word)", x: Axis(word), y: Axis(word),
      panels: [Panel(word, marks: [.line(LineMark([Datum(0, 0), Datum(1, 1)], label: word))])])
    let scene = chart.scene()
    #expect(scene.texts.allSatisfy { $0.box.maxX <= scene.size.width })
    #expect(scene.texts.contains { $0.text.hasSuffix("…") })
  }
}
