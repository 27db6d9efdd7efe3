/// The chain ladder: what is known of each time, multiplied up to the last lag by volume-weighted factors, with standard errors.
///
/// T. Mack, "Distribution-free calculation of the standard error of chain ladder reserve estimates", ASTIN Bulletin 23 (1993).
/// Where a step is seen in one row only, its variance is extrapolated as in that paper's section 5.
public struct ChainLadder: Sendable, Hashable {
  /// From each lag to the next: the sum of the later values over that of the earlier ones; 1 where there is nothing to divide by.
  public let factors: [Double]
  /// Mack's σ² of each step.
  public let variances: [Double]
  /// The value of each row at the last lag; NaN of a row without a known value.
  public let ultimates: [Double]
  /// The standard error of each ultimate: 0 where it is known.
  public let standardErrors: [Double]
  /// The standard error of the sum of the ultimates, rows being correlated through the factors they share.
  public let totalStandardError: Double

  /// Completes a triangle.
  ///
  /// - Parameter rows: Cumulative values, the oldest time first, one column for each lag; NaN for what is not known yet. All
  ///   rows have the length of the first.
  public init(_ rows: [[Double]]) {
    let steps = max((rows.first?.count ?? 0) - 1, 0)
    var factors = [Double](repeating: 1, count: steps)
    var variances = [Double](repeating: 0, count: steps)
    var volumes = [Double](repeating: 0, count: steps)
    for step in 0..<steps {
      let pairs = rows.filter { $0[step].isFinite && $0[step + 1].isFinite }.map { ($0[step], $0[step + 1]) }
      volumes[step] = pairs.reduce(0) { $0 + $1.0 }
      let factor = volumes[step] == 0 ? 1 : pairs.reduce(0) { $0 + $1.1 } / volumes[step]
      factors[step] = factor
      let squares = pairs.filter { $0.0 > 0 }.reduce(0) { sum, pair in
        let deviation = pair.1 / pair.0 - factor
        return sum + pair.0 * deviation * deviation
      }
      variances[step] = pairs.count > 1 ? squares / Double(pairs.count - 1) : Self.extrapolated(variances[..<step])
    }

    var ultimates: [Double] = []
    var errors: [Double] = []
    var sharedErrors: [Double] = []
    for row in rows {
      guard let known = row.lastIndex(where: \.isFinite) else {
        ultimates.append(.nan)
        errors.append(.nan)
        sharedErrors.append(.nan)
        continue
      }
      var value = row[known]
      var (own, shared) = (0.0, 0.0)
      for step in known..<max(steps, known) {
        if value > 0, factors[step] != 0, volumes[step] > 0 {
          let relative = variances[step] / (factors[step] * factors[step])
          own += relative * (1 / value + 1 / volumes[step])
          shared += relative / volumes[step]
        }
        value *= factors[step]
      }
      ultimates.append(value)
      errors.append((value * value * own).squareRoot())
      sharedErrors.append(shared)
    }
    self.factors = factors
    self.variances = variances
    self.ultimates = ultimates
    standardErrors = errors
    var total = 0.0
    var younger = 0.0
    for row in rows.indices.reversed() where ultimates[row].isFinite {
      total += errors[row] * errors[row] + 2 * ultimates[row] * younger * sharedErrors[row]
      younger += ultimates[row]
    }
    totalStandardError = total.squareRoot()
  }

  private static func extrapolated(_ variances: ArraySlice<Double>) -> Double {
    let last = variances.suffix(2)
    guard let before = last.first, let previous = last.last, last.count == 2, before > 0 else { return last.last ?? 0 }
    return min(previous * previous / before, min(before, previous))
  }
}
