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

  /// Adds `factor` times `x` to `y`.
  ///
  /// - Precondition: As many elements in `x` as in `y`.
  public static func add(_ factor: Double, times x: [Double], to y: inout [Double]) {
    precondition(x.count == y.count)
    unsafe folio_add(factor, x, &y, x.count)
  }
}
