internal import CKernels

/// Sums and multiples of vectors, the same bits on every machine.
public enum Vectors {
  /// Σ a(i) b(i), added up in eight lanes.
  ///
  /// - Precondition: As many elements in `a` as in `b`.
  public static func dot(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count)
    return unsafe folio_dot(a, b, a.count)
  }

  /// Σ (a(i) - b(i))², added up in eight lanes.
  ///
  /// - Precondition: As many elements in `a` as in `b`.
  public static func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count)
    return unsafe folio_squared_distance(a, b, a.count)
  }

  /// Adds `factor` times `x` to `y`.
  ///
  /// - Precondition: As many elements in `x` as in `y`.
  public static func add(_ factor: Double, times x: [Double], to y: inout [Double]) {
    precondition(x.count == y.count)
    unsafe folio_add(factor, x, &y, x.count)
  }

  /// An update by momentum: the velocity becomes `momentum` times itself plus `keep` times the gradient, and the coordinates
  /// move against it at `rate`; by Nesterov, against the gradient plus `momentum` times the new velocity.
  ///
  /// - Precondition: As many elements in all three.
  public static func move(
    _ coordinates: inout [Double], velocity: inout [Double], gradient: [Double], rate: Double, momentum: Double,
    keep: Double, isNesterov: Bool
  ) {
    precondition(velocity.count == coordinates.count && gradient.count == coordinates.count)
    unsafe folio_momentum_update(
      rate, momentum, keep, isNesterov, gradient, &velocity, &coordinates, coordinates.count)
  }
}
