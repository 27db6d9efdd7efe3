/// A weighted line through values near a place, read at the place itself.
struct SmoothingLine {
  private(set) var weight = 0.0
  private var distance = 0.0
  private var squaredDistance = 0.0
  private var sum = 0.0
  private var product = 0.0

  /// Adds a value at a distance from the place; a weight of zero changes nothing.
  mutating func add(_ value: Double, at distance: Double, weight: Double) {
    self.weight += weight
    self.distance += weight * distance
    squaredDistance += weight * distance * distance
    sum += weight * value
    product += weight * value * distance
  }

  /// The line at the place; the mean, where all values are at one distance; NaN without weight.
  var value: Double {
    let determinant = weight * squaredDistance - distance * distance
    guard determinant > 1e-9 * weight * squaredDistance else { return sum / weight }
    return (squaredDistance * sum - distance * product) / determinant
  }
}
