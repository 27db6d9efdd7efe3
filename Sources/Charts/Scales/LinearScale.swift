/// Values in proportion.
struct LinearScale: PositionScale {
  let domain: ClosedRange<Double>
  /// The labels that the domain was extended to; empty for a domain as it was given.
  private let labels: [DecimalNumber]

  /// - Parameter domain: finite, its width too, and its ends apart.
  init(domain: ClosedRange<Double>) {
    self.domain = domain
    labels = []
  }

  /// The scale of a domain that is extended to the labels which suit it best, if they do not lie further outside than
  /// `reach`, a share of its width.
  init(extending domain: ClosedRange<Double>, by reach: Double, in space: AxisSpace) {
    let margin = reach * (domain.upperBound - domain.lowerBound)
    labels = ExtendedWilkinson.labels(for: domain, count: Self.count(in: space)).filter {
      $0.value >= domain.lowerBound - margin && $0.value <= domain.upperBound + margin
    }
    let first = labels.first?.value ?? domain.lowerBound
    let last = labels.last?.value ?? domain.upperBound
    self.domain = min(first, domain.lowerBound)...max(last, domain.upperBound)
  }

  func fraction(of value: Double) -> Double {
    (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  func ticks(in space: AxisSpace) -> AxisTicks {
    let best = Self.count(in: space)
    for count in (2...best).reversed() {
      let hasLabels = count == best && !labels.isEmpty
      let numbers =
        hasLabels
        ? labels : ExtendedWilkinson.labels(for: domain, count: count).filter { domain.contains($0.value) }
      let ticks = space.ticks(of: numbers)
      if space.fits(ticks.map { (fraction(of: $0.value), $0.text) }) { return AxisTicks(labelled: ticks) }
    }
    return .none
  }

  /// How many labels look well along the axis.
  private static func count(in space: AxisSpace) -> Int {
    let spacing = space.direction == .horizontal ? 80.0 : 54.0
    return min(max(Int(space.length / spacing) + 1, 2), 20)
  }
}
