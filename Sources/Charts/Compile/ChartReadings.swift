import Canvas
import Dates

/// The points of a chart with their words, for readers who ask.
struct ChartReadings {
  /// More would make a page heavy; then series without a name have none.
  private static let mostPoints = 4000

  let readings: [SceneReadings]

  init(chart: Chart, layout: FigureLayout) {
    var (named, others): ([SceneReadings], [SceneReadings]) = ([], [])
    let words = (x: Words(chart.x), y: Words(chart.y))
    for (panel, box) in zip(chart.panels, layout.panels) {
      for mark in panel.marks {
        var list: [SceneReadings.Reading] = []
        for datum in mark.content.readable {
          guard let point = box.frame.point(datum), box.frame.plot.inset(by: -1).contains(point),
            list.last.map({ $0.point.isApart(from: point) }) ?? true
          else { continue }
          let view = Self.view(of: mark, at: datum, on: chart.x)
          list.append(
            SceneReadings.Reading(point: point, place: words.x.text(datum.x), value: words.y.text(datum.y) + view))
        }
        if list.isEmpty { continue }
        if let name = mark.content.label {
          named.append(SceneReadings(series: name, readings: list))
        } else {
          others.append(SceneReadings(series: Self.name(of: mark.content.color, in: chart), readings: list))
        }
      }
    }
    var total = named.reduce(0) { $0 + $1.readings.count }
    if total > Self.mostPoints { named = [] }
    total = named.isEmpty ? 0 : total
    readings =
      named
      + (total + others.reduce(0) { $0 + $1.readings.count } <= Self.mostPoints ? others : [])
  }

  /// ", as of 2020-08-20, 12 days later" for a line that is the data as of a date.
  private static func view(of mark: Mark, at datum: Datum, on axis: Axis) -> String {
    guard case .line(let line) = mark, let date = line.asOf, axis.scale == .day else { return "" }
    let lag = Int(date.daysSinceEpoch) - Int(datum.x.rounded(.down))
    return ", as of \(TimeType.day.text(of: date)), \(lag) \(lag == 1 ? "day" : "days") later"
  }

  /// The value that the colour of a mark stands for, such as "As of 2020-08-01"; empty for other colours.
  private static func name(of color: MarkColor, in chart: Chart) -> String {
    guard case .value(let value) = color, let scale = chart.colorScale else { return "" }
    let text = Words(Axis(scale: scale.kind == .day ? .day : .linear)).text(value)
    return scale.title.map { "\($0) \(text)" } ?? text
  }

  /// How the values of an axis are read out.
  private struct Words {
    let axis: Axis
    private let format = NumberFormat(significant: 4)

    init(_ axis: Axis) { self.axis = axis }

    func text(_ value: Double) -> String {
      switch axis.scale {
      case .linear, .log: return format.text(value) + (axis.unit.map { " \($0)" } ?? "")
      case .day:
        guard DataExtent.isPlaceable(value, on: axis) else { return "" }
        return TimeType.day.text(of: Day(daysSinceEpoch: Int32(value.rounded(.down))))
      case .category(let names):
        guard let index = Int(exactly: value.rounded()), names.indices.contains(index) else { return "" }
        return names[index]
      }
    }
  }
}

extension Point {
  /// Whether a pointer could mean one and not the other.
  fileprivate func isApart(from other: Point) -> Bool { abs(x - other.x) + abs(y - other.y) >= 1.5 }
}
