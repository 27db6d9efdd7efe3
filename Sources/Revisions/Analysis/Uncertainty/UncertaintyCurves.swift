internal import Kernels

/// The errors of values by lag and series, made steady: smoothed over lag, and drawn to what all series have in common where a series
/// has few points.
///
/// Errors are first divided by the scale of their series (the median magnitude of its final values), so that large and small
/// places can share a curve. At each lag a line in log(1 + lag) is laid through the logarithms of the variances nearby, weighted
/// by an Epanechnikov kernel and by numbers of points; the pooled curve is that of all series. A series with *n* points at a lag
/// then gets
///
/// log v = (*n* log v_series + *m* log v_pooled) / (*n* + *m*)
///
/// with `priorPoints` for *m*, and its bias in the same manner without logarithms. A series without points at a lag has the
/// pooled curve in its own scale.
public struct UncertaintyCurves: Sendable {
  /// What is known about one lag of one series.
  public struct Estimate: Hashable, Sendable {
    /// The lag in periods.
    public let lag: Int
    /// The number of points behind the raw error.
    public let count: Int
    /// The smoothed and shrunk bias, in units of the values.
    public let bias: Double
    /// The smoothed and shrunk variance, in squared units of the values.
    public let variance: Double
    /// The inverse variance over the greatest of the series: 1 for its surest lag; NaN where no series has data near the lag.
    public let relativeWeight: Double
  }

  /// For each key, one estimate for each lag.
  public let estimates: [[Estimate]]
  /// The pooled variance at each lag, of errors divided by the scale of their series; NaN where no series has data near the lag.
  let pooledVariances: [Double]

  /// Steadies raw errors.
  ///
  /// - Parameters:
  ///   - triangle: The values.
  ///   - waiting: Only points at least so many periods old are final.
  ///   - bandwidth: The half-width of the kernel in log(1 + lag), positive: 0.35 reaches from lag 7 to lags 5 and 10.
  ///   - priorPoints: The number of points that the pooled curve is worth.
  public init(_ triangle: ReportingTriangle, waiting: Int, bandwidth: Double = 0.35, priorPoints: Double = 20) {
    let raw = triangle.revisionErrors(waiting: waiting)
    let scales = triangle.keys.indices.map { key -> Double in
      let scale = Quantiles.median(
        triangle.points(of: key).filter { triangle.isSettled($0, after: waiting) }.map {
          triangle.finalValues[$0].magnitude
        }
        .filter { $0.isFinite && $0 > 0 })
      return scale.isFinite ? scale : 1
    }
    let positions = triangle.lags.map { Elementary.log(Double(1 + max($0, 0))) }
    let own = zip(raw, scales).map { errors, scale in errors.map { Evidence($0, scale: scale) } }
    let smooth = own.map { Self.smoothed([$0], at: positions, bandwidth: bandwidth) }
    let pooled = Self.smoothed(own, at: positions, bandwidth: bandwidth)
    pooledVariances = pooled.map { $0.weight > 0 ? Elementary.exp($0.logVariance) : .nan }
    estimates = triangle.keys.indices.map { key in
      let shrunk = triangle.lags.indices.map { lag in
        smooth[key][lag].shrunk(to: pooled[lag], count: Double(raw[key][lag].count), prior: priorPoints)
      }
      let variances = shrunk.map { Elementary.exp($0.logVariance) * scales[key] * scales[key] }
      let least = variances.filter { $0 > 0 }.min() ?? .nan
      return triangle.lags.indices.map { lag in
        Estimate(
          lag: triangle.lags[lag], count: raw[key][lag].count, bias: shrunk[lag].bias * scales[key],
          variance: variances[lag], relativeWeight: least / variances[lag])
      }
    }
  }

  /// Bias and logarithm of variance in the scale of a series, with what they weigh.
  private struct Evidence {
    var weight: Double
    var bias: Double
    var logVariance: Double

    init(weight: Double, bias: Double, logVariance: Double) {
      self.weight = weight
      self.bias = bias
      self.logVariance = logVariance
    }

    init(_ error: RevisionError, scale: Double) {
      let isKnown = error.count > 1
      weight = isKnown ? Double(error.count - 1) : 0
      bias = isKnown ? error.bias / scale : 0
      // Errors that are all the same have a spread that is only too small to be seen in so few digits.
      logVariance = isKnown ? Elementary.log(max(error.variance / (scale * scale), 1e-16)) : 0
    }

    func shrunk(to pooled: Evidence, count: Double, prior: Double) -> Evidence {
      guard pooled.weight > 0 else { return Evidence(weight: 0, bias: .nan, logVariance: .nan) }
      let own = weight > 0 && prior.isFinite ? count / (count + prior) : 0
      return Evidence(
        weight: weight, bias: own * bias + (1 - own) * pooled.bias,
        logVariance: own * logVariance + (1 - own) * pooled.logVariance)
    }
  }

  /// Local lines through the evidence near each lag where some series has any; without a second lag nearby, the mean.
  ///
  /// J. Fan, "Design-adaptive nonparametric regression", Journal of the American Statistical Association 87 (1992): lines, unlike
  /// means, are not bent at the first and the last lag.
  private static func smoothed(_ curves: [[Evidence]], at positions: [Double], bandwidth: Double) -> [Evidence] {
    positions.indices.map { lag in
      guard curves.contains(where: { $0[lag].weight > 0 }) else { return Evidence(weight: 0, bias: 0, logVariance: 0) }
      var (bias, logVariance) = (SmoothingLine(), SmoothingLine())
      for curve in curves {
        for (evidence, position) in zip(curve, positions) {
          let distance = (position - positions[lag]) / bandwidth
          let weight = evidence.weight * max(0, 1 - distance * distance)
          bias.add(evidence.bias, at: distance, weight: weight)
          logVariance.add(evidence.logVariance, at: distance, weight: weight)
        }
      }
      return Evidence(weight: bias.weight, bias: bias.value, logVariance: logVariance.value)
    }
  }
}
