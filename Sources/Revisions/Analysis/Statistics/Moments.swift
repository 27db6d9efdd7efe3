/// The mean and the spread of a sample, in two passes.
struct Moments {
  let count: Int
  /// NaN of no numbers.
  let mean: Double
  /// The sum of squares about the mean over *n* − 1; NaN of fewer than two numbers.
  let variance: Double
  /// The root of the mean square; NaN of no numbers.
  let rootMeanSquare: Double

  init(_ numbers: [Double]) {
    count = numbers.count
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    self.mean = mean
    variance = count > 1 ? numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1) : .nan
    rootMeanSquare = (numbers.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
  }
}
