internal import Dates

extension ReportingTriangle {
  /// Quantiles of value / final value for each key and each lag.
  ///
  /// Nothing is assumed of the ratio: values that fall are above 1, and it need not grow with lag. A point whose final value is zero
  /// or missing has none.
  ///
  /// - Parameters:
  ///   - waiting: Only points at least so many periods old are final.
  ///   - probabilities: Of the quantiles (type 7).
  ///   - weekday: Only points of this weekday, 1 for Monday; nil for all.
  public func completeness(
    waiting: Int, probabilities: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95], weekday: Int? = nil
  ) -> [[LagCompleteness]] {
    keys.indices.map { key in
      let settled = points(of: key).filter { point in
        isSettled(point, after: waiting) && (weekday == nil || time(of: point).weekday == weekday)
      }
      return lags.indices.map { lag in
        let ratios = settled.map { ratio(of: $0, at: lag) }.filter(\.isFinite).sorted()
        return LagCompleteness(
          lag: lags[lag], points: settled.count, known: ratios.count,
          quantiles: probabilities.map { Quantiles.value($0, ofSorted: ratios) })
      }
    }
  }

  /// Value / final value; not finite where one of them is missing or the final value is zero.
  public func ratio(of point: Int, at lag: Int) -> Double { value(of: point, at: lag) / finalValues[point] }

  /// For each key and each settled point that was ever known, the first of the lags from which on the value stays within a share of
  /// the final one; the last lag plus one, where it does not settle within the lags.
  ///
  /// - Parameters:
  ///   - waiting: Only points at least so many periods old are final.
  ///   - tolerance: The share of the final value's magnitude, such as 0.1.
  public func stabilityLags(waiting: Int, tolerance: Double) -> [[Int]] {
    keys.indices.map { key in
      points(of: key).filter { isSettled($0, after: waiting) && finalValues[$0].isFinite }.map { point in
        let final = finalValues[point]
        let lastUnstable = lags.indices.last { lag in
          let error = (value(of: point, at: lag) - final).magnitude
          return !(error <= tolerance * final.magnitude)
        }
        guard let lastUnstable else { return lags[0] }
        return lastUnstable + 1 < lags.count ? lags[lastUnstable + 1] : lags[lastUnstable] + 1
      }
    }
  }
}
