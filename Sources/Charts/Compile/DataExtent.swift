import Dates

/// The first phase: what the axes of a panel, or of all panels with an axis in common, have to reach.
struct DataExtent {
  private let xAxis: Axis
  private let yAxis: Axis
  private(set) var x: ClosedRange<Double>?
  private(set) var y: ClosedRange<Double>?
  /// Whether something stands out from its datum, so that the plot needs air at its sides.
  var needsMargin = false

  init(x: Axis, y: Axis) {
    xAxis = x
    yAxis = y
  }

  /// The extent of the marks of some panels.
  init(of panels: some Sequence<Panel>, x: Axis, y: Axis) {
    self.init(x: x, y: y)
    for panel in panels {
      for mark in panel.marks { mark.content.extend(&self) }
      for datum in panel.reach { include(datum) }
    }
  }

  /// Reaches a datum, unless a coordinate is missing or it is cut off by a given x domain.
  mutating func include(_ datum: Datum) {
    guard Self.isPlaceable(datum.x, on: xAxis), Self.isPlaceable(datum.y, on: yAxis),
      xAxis.domain?.contains(datum.x) ?? true
    else { return }
    include(x: datum.x)
    include(y: datum.y)
  }

  mutating func include(x value: Double) {
    if Self.isPlaceable(value, on: xAxis) { x = Self.union(x, value) }
  }

  mutating func include(y value: Double) {
    if Self.isPlaceable(value, on: yAxis) { y = Self.union(y, value) }
  }

  private static func union(_ range: ClosedRange<Double>?, _ value: Double) -> ClosedRange<Double> {
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }

  /// Whether an axis can show a value. Numbers beyond ±10³⁰⁰ count as missing, so that no difference overflows.
  static func isPlaceable(_ value: Double, on axis: Axis) -> Bool {
    switch axis.scale {
    case .linear, .category, .point, .symlog: value.magnitude <= 1e300
    case .log: value >= 1e-300 && value <= 1e300
    case .day: value >= Double(Day.earliest.daysSinceEpoch) && value <= Double(Day.latest.daysSinceEpoch)
    }
  }
}
