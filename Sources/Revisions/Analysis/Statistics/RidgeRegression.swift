/// A linear model by weighted least squares with a ridge penalty, by Cholesky's factors of the normal equations.
///
/// Features are centred and brought to unit variance before the penalty, which spares the intercept: the coefficients minimise
/// Σ w (y − ŷ)² / Σ w + λ Σ (β s)² with s the standard deviations of the features. A feature that is constant, or that
/// earlier features determine, gets the coefficient 0.
struct RidgeRegression: Hashable {
  let intercept: Double
  let coefficients: [Double]

  /// - Parameters:
  ///   - rows: The features, all finite, each row as long as the first.
  ///   - targets: One for each row, finite.
  ///   - weights: One for each row, finite and not negative; nil for equal weights.
  ///   - penalty: λ; 0 for least squares.
  /// - Returns: nil without a row of positive weight.
  init?(rows: [[Double]], targets: [Double], weights: [Double]? = nil, penalty: Double = 0) {
    let weights = weights ?? [Double](repeating: 1, count: rows.count)
    let total = weights.reduce(0, +)
    guard let width = rows.first?.count, total > 0 else { return nil }
    func mean(_ term: (Int) -> Double) -> Double {
      rows.indices.reduce(0) { $0 + weights[$1] * term($1) } / total
    }
    let means = (0..<width).map { column in mean { rows[$0][column] } }
    let targetMean = mean { targets[$0] }
    let deviations = (0..<width).map { column in
      let variance = mean { (rows[$0][column] - means[column]) * (rows[$0][column] - means[column]) }
      // What is left of a constant by rounding is no variance.
      return variance.squareRoot() > 1e-12 * means[column].magnitude ? variance.squareRoot() : 0
    }
    func standard(_ row: Int, _ column: Int) -> Double {
      deviations[column] == 0 ? 0 : (rows[row][column] - means[column]) / deviations[column]
    }
    var matrix = (0..<width).map { i in (0..<width).map { j in mean { standard($0, i) * standard($0, j) } } }
    for column in 0..<width { matrix[column][column] += penalty }
    let right = (0..<width).map { column in mean { standard($0, column) * (targets[$0] - targetMean) } }
    let solution = Self.solve(matrix, right)
    let coefficients = zip(solution, deviations).map { $1 == 0 ? 0 : $0 / $1 }
    self.coefficients = coefficients
    intercept = targetMean - zip(coefficients, means).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The value of the model.
  func prediction(for features: [Double]) -> Double {
    zip(coefficients, features).reduce(intercept) { $0 + $1.0 * $1.1 }
  }

  /// The solution of a symmetric system that is positive semidefinite; unknowns that the others determine are 0.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let width = right.count
    var factor = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for i in 0..<width {
      for j in 0...i {
        let rest = (0..<j).reduce(matrix[i][j]) { $0 - factor[i][$1] * factor[j][$1] }
        if i == j {
          factor[i][i] = rest > 1e-13 * matrix[i][i] ? rest.squareRoot() : 0
        } else {
          factor[i][j] = factor[j][j] == 0 ? 0 : rest / factor[j][j]
        }
      }
    }
    var half = [Double](repeating: 0, count: width)
    for i in 0..<width where factor[i][i] > 0 {
      half[i] = (0..<i).reduce(right[i]) { $0 - factor[i][$1] * half[$1] } / factor[i][i]
    }
    var solution = [Double](repeating: 0, count: width)
    for i in (0..<width).reversed() where factor[i][i] > 0 {
      solution[i] = (i + 1..<width).reduce(half[i]) { $0 - factor[$1][i] * solution[$1] } / factor[i][i]
    }
    return solution
  }
}
