import Charts
import Dates

/// A small seeded source of randomness for tests (Numerical Recipes' `ranqd1`, widened).
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  }
}

extension Chart {
  /// Any kind of chart that a spec could ask for: scales, facets, keys, sizes, missing values, long and short names.
  static func random(seed: Int) -> Chart {
    var random = TestRandom(seed: seed)
    let x = Axis(
      Bool.random(using: &random) ? "Iteration" : nil,
      scale: [.linear, .log, .day].randomElement(using: &random) ?? .linear)
    let y = Axis(
      Bool.random(using: &random) ? "Loss" : nil, unit: Bool.random(using: &random) ? "%" : nil,
      scale: [.linear, .log].randomElement(using: &random) ?? .linear, includesZero: Bool.random(using: &random))
    let panelCount = [1, 1, 2, 3, 4, 5, 7, 12].randomElement(using: &random) ?? 1
    let seriesCount = Int.random(in: 0...9, using: &random)
    let usesValues = Bool.random(using: &random)
    let magnitude: Double = [1e-9, 0.01, 1, 1000, 1e7].randomElement(using: &random) ?? 1
    var panels: [Panel] = []
    for panel in 0..<panelCount {
      var marks: [Mark] = []
      for series in 0..<seriesCount {
        let isColored = usesValues && series > 0
        let name = ["loss", "attraction", "seed", "a fairly long name"][series % 4]
        marks.append(
          .line(
            LineMark(
              data(x: x, magnitude: magnitude, random: &random), label: isColored ? nil : "\(name) \(series)",
              color: isColored ? .value(18_000 + 30 * Double(series)) : .category(series))))
      }
      if Bool.random(using: &random) {
        marks.append(.dot(DotMark(data(x: x, magnitude: magnitude, random: &random), color: .ink)))
      }
      for rule in 0..<Int.random(in: 0...4, using: &random) {
        let place = x.scale == .day ? 18_300 + 20 * Double(rule) : 3 + Double(rule)
        marks.append(.rule(RuleMark(.x(place), text: "event \(rule)")))
      }
      panels.append(
        Panel(panelCount > 1 ? ["CA", "New York", "A place with a long name"][panel % 3] : nil, marks: marks))
    }
    return Chart(
      title: Bool.random(using: &random) ? "A title that is long enough to need two lines in a narrow figure" : nil,
      subtitle: Bool.random(using: &random) ? "What the reader should see first" : nil,
      footnote: Bool.random(using: &random) ? "Source: made up." : nil, x: x, y: y, panels: panels,
      ySharing: Bool.random(using: &random) ? .shared : .free,
      colorScale: usesValues ? ColorScale(.day, title: "As of") : nil,
      width: [360, 480, 720, 1000].randomElement(using: &random) ?? 720)
  }

  private static func data(x: Axis, magnitude: Double, random: inout TestRandom) -> [Datum] {
    let count = Int.random(in: 1...200, using: &random)
    let span: Double = [1.0, 7, 60, 500, 4000].randomElement(using: &random) ?? 1
    var value = Double.random(in: 0.1...10, using: &random)
    return (0..<count).map { index in
      value *= Double.random(in: 0.9...1.1, using: &random)
      let isMissing = Int.random(in: 0..<20, using: &random) == 0
      let place = Double(index) / Double(count) * span
      let position: Double = x.scale == .day ? (18_262 + place).rounded() : 1 + place
      return Datum(position, isMissing ? Double.nan : value * magnitude)
    }
  }
}
