import Dates
import Kernels

/// The second phase: the domain that an axis shows.
extension Axis {
  /// The given domain, or that of the data with air around it; always one that a scale can stand on.
  ///
  /// - Parameter margin: The share of the length that stays free at either side.
  func domain(reaching extent: ClosedRange<Double>?, margin: Double) -> ClosedRange<Double> {
    if let categories = categoryScale { return categories.domain }
    if let domain, Self.isUsable(domain, on: self) { return widened(domain) }
    guard var extent else { return scale == .log ? 1...10 : 0...1 }
    if includesZero, hasZero {
      extent = min(extent.lowerBound, 0)...max(extent.upperBound, 0)
    }
    extent = widened(extent)
    return margin > 0 ? padded(extent, by: margin) : extent
  }

  private static func isUsable(_ domain: ClosedRange<Double>, on axis: Axis) -> Bool {
    DataExtent.isPlaceable(domain.lowerBound, on: axis) && DataExtent.isPlaceable(domain.upperBound, on: axis)
  }

  /// The domain itself, or if it is too narrow for ticks one around it with round labels.
  private func widened(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let magnitude = max(low.magnitude, high.magnitude)
    switch scale {
    case .linear, .category, .point, .symlog:
      if high - low > 1e-9 * magnitude, high - low >= 1e-280 { return domain }
      let reach = magnitude < 1e-270 ? 1 : 0.1 * magnitude
      return (low - reach)...(high + reach)
    case .log:
      return high / low > 1 + 1e-6 ? domain : max(low / 3, 1e-301)...(high * 3)
    case .day:
      return high - low >= 1 ? domain : clampedDays(low - 3, high + 3)
    }
  }

  private func padded(_ domain: ClosedRange<Double>, by margin: Double) -> ClosedRange<Double> {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    switch scale {
    case .linear, .category, .point, .symlog:
      let reach = margin * (high - low)
      // Bars and areas that start at zero keep standing on the axis.
      return (low == 0 ? 0 : low - reach)...(high == 0 ? 0 : high + reach)
    case .log:
      let factor = Elementary.pow(high / low, margin)
      return factor.isFinite ? max(low / factor, 1e-305)...min(high * factor, 1e305) : domain
    case .day:
      let reach = margin * (high - low)
      return clampedDays(low - reach, high + reach)
    }
  }

  private func clampedDays(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    max(low, Double(Day.earliest.daysSinceEpoch))...min(high, Double(Day.latest.daysSinceEpoch))
  }

  /// The third phase: the scale of a domain.
  ///
  /// An upright linear scale ends at its labels, if its domain was not given; a level one only if they are very near.
  func positionScale(domain: ClosedRange<Double>, in space: AxisSpace) -> any PositionScale {
    guard scale == .linear, self.domain == nil else { return positionScale(domain: domain) }
    return LinearScale(extending: domain, by: space.direction == .vertical ? 1 : 0.02, in: space)
  }

  /// The scale of a domain as it is.
  func positionScale(domain: ClosedRange<Double>) -> any PositionScale {
    switch scale {
    case .linear: LinearScale(domain: domain)
    case .category(let names): CategoryScale(names: names)
    case .point(let names): CategoryScale(names: names, padding: CategoryScale.pointPadding)
    case .log: LogScale(domain: domain)
    case .symlog(let constant): SymlogScale(domain: domain, constant: constant)
    case .day: DayScale(domain: domain)
    }
  }

  /// The scale of names, if it is one.
  var categoryScale: CategoryScale? {
    switch scale {
    case .category(let names): CategoryScale(names: names)
    case .point(let names): CategoryScale(names: names, padding: CategoryScale.pointPadding)
    case .linear, .log, .symlog, .day: nil
    }
  }

  /// Whether the axis is of numbers among which zero has a place.
  var hasZero: Bool {
    switch scale {
    case .linear, .symlog: true
    case .log, .day, .category, .point: false
    }
  }
}
