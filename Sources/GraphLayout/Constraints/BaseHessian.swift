/// The matrix of second derivatives of an energy, from differences of its gradient.
struct BaseHessian {
  /// Row by row, of the coordinates at the places given.
  private(set) var elements: [Double]
  let places: [Int]

  /// Of the positions; one evaluation for each coordinate.
  ///
  /// - Parameter step: By which a coordinate changes, small against the distances of nodes.
  init(_ energy: inout some Energy, at coordinates: [Double], gradient: [Double], places: [Int], step: Double) {
    self.places = places
    let count = places.count
    elements = [Double](repeating: 0, count: count * count)
    var moved = coordinates
    for (row, place) in places.enumerated() {
      moved[place] = coordinates[place] + step
      let exactStep = moved[place] - coordinates[place]
      _ = energy.evaluate(at: moved)
      moved[place] = coordinates[place]
      let slopes = energy.gradient
      for (column, other) in places.enumerated() {
        elements[row * count + column] = (slopes[other] - gradient[other]) / exactStep
      }
    }
    for row in 0..<count {
      for column in 0..<row {
        let mean = 0.5 * (elements[row * count + column] + elements[column * count + row])
        elements[row * count + column] = mean
        elements[column * count + row] = mean
      }
    }
  }
}
