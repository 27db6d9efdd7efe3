extension ReportingTriangle {
  /// What a release is held against its final value in.
  public enum Quantity: Hashable, Sendable {
    case levels
    /// Growth since the period before, where both values of a growth rate were published by the same time.
    case growth
  }

  /// A first release and what became of it.
  public struct Release: Hashable, Sendable {
    /// The position of the point.
    public let point: Int
    /// The lag of the first of the triangle's lags at which the point was known.
    public let lag: Int
    public let release: Double
    public let final: Double
  }

  /// For each key the first releases of its settled points and their final values, both finite.
  ///
  /// - Parameters:
  ///   - waiting: Only points at least so many periods old are final.
  ///   - quantity: Levels or growth rates; a growth rate needs the period before.
  public func firstReleases(waiting: Int, of quantity: Quantity = .levels) -> [[Release]] {
    keys.indices.map { key in
      points(of: key).compactMap { point in
        guard isSettled(point, after: waiting),
          let first = lags.indices.first(where: { value(of: point, at: $0).isFinite })
        else { return nil }
        var release = value(of: point, at: first)
        var final = finalValues[point]
        if quantity == .growth {
          let before = point - 1
          guard points(of: key).contains(before), periods[before] == periods[point] - 1,
            // One period older, the value before was published at its lag plus one.
            let then = lags.firstIndex(of: lags[first] + 1)
          else { return nil }
          release = release / value(of: before, at: then) - 1
          final = final / finalValues[before] - 1
        }
        guard release.isFinite, final.isFinite else { return nil }
        return Release(point: point, lag: lags[first], release: release, final: final)
      }
    }
  }
}
