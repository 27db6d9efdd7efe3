internal import CKernels

/// The factor L of a symmetric positive definite matrix L Lᵀ.
public struct CholeskyFactor: Sendable {
  public let count: Int
  private let lower: [Double]

  /// Nil unless the matrix is positive definite. O(count³).
  ///
  /// - Parameter matrix: `count` rows, of which only the lower triangle is read.
  /// - Precondition: The matrix has count² elements.
  public init?(_ matrix: consuming [Double], count: Int) {
    precondition(matrix.count == count * count)
    guard unsafe folio_cholesky(count, &matrix) else { return nil }
    self.count = count
    lower = matrix
  }

  /// Replaces a vector by the solution of the matrix for it. O(count²).
  ///
  /// - Precondition: The vector has `count` elements.
  public func solve(_ vector: inout [Double]) {
    precondition(vector.count == count)
    unsafe folio_cholesky_solve(count, lower, &vector)
  }
}
