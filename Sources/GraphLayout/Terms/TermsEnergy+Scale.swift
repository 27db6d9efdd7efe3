extension Energy {
  /// By which the coordinates of a descent should be multiplied to make the value least, to a factor of 1.2; nil where that would be 0 or
  /// infinite.
  ///
  /// Of a plain objective it is known in closed form: see `LayoutLoss.optimalScale`. Here the scale is doubled or halved as long as the
  /// value falls, and then changed by ever smaller factors.
  mutating func searchedScale(of descent: QuasiNewtonDescent) -> Double? {
    let limit = 1e9
    var (best, least) = (1.0, descent.value.isFinite ? descent.value : .infinity)
    for factor in [2, 1.4, 1.2] {
      for direction in [factor, 1 / factor] {
        while true {
          let scale = best * direction
          guard (1 / limit...limit).contains(scale) else { return nil }
          let value = evaluate(at: descent.coordinates.values.map { $0 * scale })
          guard value < least else { break }
          (best, least) = (scale, value)
        }
      }
    }
    return best
  }
}
