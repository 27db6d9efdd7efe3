extension ObjectiveModel {
  /// By which the positions of a descent should be multiplied to make the loss least: known in closed form for the plain objective, to a
  /// factor of 1.2 for declared terms; nil where that would be 0 or infinite.
  func bestScale(of descent: QuasiNewtonDescent, _ energy: inout some Energy) -> Double? {
    switch self {
    case .plain: return descent.loss.optimalScale
    case .terms: return Self.searchedScale(of: descent, &energy)
    }
  }

  /// Scales beyond the limit, in either direction, count as 0 and infinite.
  private static let scaleLimit = 1e9

  /// Doubles or halves the scale as long as the value falls, then takes ever smaller factors.
  private static func searchedScale(of descent: QuasiNewtonDescent, _ energy: inout some Energy) -> Double? {
    func value(_ scale: Double) -> Double {
      energy.evaluate(at: descent.coordinates.values.map { $0 * scale })
    }
    var (best, least) = (1.0, descent.value.isFinite ? descent.value : .infinity)
    for factor in [2, 1.4, 1.2] {
      for direction in [factor, 1 / factor] {
        while true {
          let scale = best * direction
          guard (1 / scaleLimit...scaleLimit).contains(scale) else { return nil }
          let next = value(scale)
          guard next < least else { break }
          (best, least) = (scale, next)
        }
      }
    }
    return best
  }
}
