/// Whether first releases are efficient forecasts of final values: the regression final = α + β · release and the F test of α = 0, β = 1.
///
/// J. A. Mincer and V. Zarnowitz, "The evaluation of economic forecasts" (1969). The p-value is that of the F distribution with
/// (2, *n* − 2) degrees of freedom, which takes errors for independent and equally large: where revisions of neighbours go together it
/// is too small.
public struct EfficiencyTest: Sendable, Hashable {
  /// The number of points.
  public let count: Int
  public let intercept: Double
  public let slope: Double
  /// The F statistic; infinite where the regression is exact and the hypothesis is not.
  public let statistic: Double
  /// The probability of such a statistic under the hypothesis: small says that releases could have been corrected in advance.
  public let pValue: Double
  /// The share of the variance of final values that the regression explains.
  public let determination: Double

  /// - Parameter pairs: Releases and final values; those that are not finite are left out.
  /// - Returns: nil of fewer than three pairs, or of releases that are all the same.
  public init?(_ pairs: [(release: Double, final: Double)]) {
    let pairs = pairs.filter { $0.release.isFinite && $0.final.isFinite }
    guard pairs.count > 2,
      let fit = RidgeRegression(rows: pairs.map { [$0.release] }, targets: pairs.map(\.final)),
      pairs.contains(where: { $0.release != pairs[0].release })
    else { return nil }
    let residuals = pairs.reduce(0) { sum, pair in
      let error = pair.final - fit.prediction(for: [pair.release])
      return sum + error * error
    }
    let restricted = pairs.reduce(0) { $0 + ($1.final - $1.release) * ($1.final - $1.release) }
    let within = Double(pairs.count - 2)
    let total = Moments(pairs.map(\.final)).variance * Double(pairs.count - 1)
    count = pairs.count
    intercept = fit.intercept
    slope = fit.coefficients[0]
    let explained = max(restricted - residuals, 0)
    statistic = explained == 0 ? 0 : explained / 2 / (residuals / within)
    pValue = Distributions.upperTailOfF(statistic, between: 2, within: within)
    determination = 1 - residuals / total
  }
}
