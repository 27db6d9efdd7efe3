/// A real symmetric matrix.
struct SymmetricMatrix {
  let order: Int
  private var values: [Double]

  /// Zeros.
  init(order: Int) {
    self.order = order
    values = [Double](repeating: 0, count: order * order)
  }

  /// Setting an element sets its mirror image as well.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * order + column] }
    set {
      values[row * order + column] = newValue
      values[column * order + row] = newValue
    }
  }

  /// Eigenvalues in descending order with orthonormal eigenvectors.
  ///
  /// C. G. J. Jacobi's rotations in cyclic order, with the stable formulas of H. Rutishauser, "The Jacobi method for real
  /// symmetric matrices", Numerische Mathematik 9 (1966). Every sweep costs O(order³); the method converges quadratically.
  func eigenpairs() -> [(value: Double, vector: [Double])] {
    var matrix = self
    var vectors = (0..<order).map { row in (0..<order).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<Self.sweepLimit where matrix.hasOffDiagonal {
      for q in 1..<order {
        for p in 0..<q { matrix.rotate(p, q, &vectors) }
      }
    }
    return (0..<order).map { (value: matrix[$0, $0], vector: vectors[$0]) }
      .enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  /// Ten are enough for any matrix of moderate order; the rest is for those that keep toggling a last bit.
  private static let sweepLimit = 50

  /// Whether an element off the diagonal still counts beside the diagonal.
  private var hasOffDiagonal: Bool {
    (0..<order).contains { row in
      (0..<row).contains { column in
        let scale = self[row, row].magnitude + self[column, column].magnitude
        return scale + self[row, column].magnitude > scale
      }
    }
  }

  /// Rotates rows and columns p and q so that their common element vanishes.
  private mutating func rotate(_ p: Int, _ q: Int, _ vectors: inout [[Double]]) {
    let element = self[p, q]
    guard element != 0 else { return }
    let cotangent = (self[q, q] - self[p, p]) / (2 * element)
    let root = (cotangent * cotangent + 1).squareRoot()
    let tangent = cotangent >= 0 ? 1 / (cotangent + root) : 1 / (cotangent - root)
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<order where k != p && k != q {
      let (a, b) = (self[k, p], self[k, q])
      self[k, p] = cosine * a - sine * b
      self[k, q] = sine * a + cosine * b
    }
    self[p, p] -= tangent * element
    self[q, q] += tangent * element
    self[p, q] = 0
    for k in 0..<order {
      let (a, b) = (vectors[p][k], vectors[q][k])
      vectors[p][k] = cosine * a - sine * b
      vectors[q][k] = sine * a + cosine * b
    }
  }
}
