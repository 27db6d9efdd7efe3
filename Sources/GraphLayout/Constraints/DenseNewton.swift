internal import Kernels

/// Newton steps on an augmented Lagrangian with the full matrix of second derivatives.
///
/// The energy's part of the matrix is kept from step to step as long as it predicts how the gradient changes.
struct DenseNewton {
  /// The most coordinates for which the full matrix is worth it.
  static let limit = 800

  private let pins: Pins
  private let places: [Int]
  /// By place in the coordinates, the row in the matrix; -1 of what does not change.
  private var rows: [Int]
  private var hessian: BaseHessian?
  private let step: Double
  /// What is added to the diagonal: more after a step that had to be shortened, less after a whole one.
  private var shift = 0.0

  init(shape: AxisCoordinates, pins: Pins, unit: Double) {
    self.pins = pins
    places = pins.freePlaces(shape)
    rows = [Int](repeating: -1, count: shape.values.count)
    for (row, place) in places.enumerated() { rows[place] = row }
    step = 1e-6 * unit
  }

  /// Learns from how the value fell along the last direction: `ratio` is what it fell by, over what was predicted.
  mutating func adapt(ratio: Double) {
    if ratio < 0.25 { shift *= 4 }
    if ratio > 0.75 { shift *= 0.2 }
  }

  /// Forgets second derivatives that have changed too much.
  mutating func check(step: [Double], change: [Double]) {
    guard let hessian else { return }
    let count = places.count
    var (error, size) = (0.0, 0.0)
    let move = places.map { step[$0] }
    for (row, place) in places.enumerated() {
      var predicted = 0.0
      for column in 0..<count { predicted += hessian.elements[row * count + column] * move[column] }
      error += (predicted - change[place]) * (predicted - change[place])
      size += change[place] * change[place]
    }
    if error > 1e-4 * size { self.hessian = nil }
  }

  /// The step from the coordinates at which `energy` was evaluated last, and the decrease that it promises; nil where no multiple of the identity makes the matrix
  /// positive.
  mutating func direction(
    _ energy: inout AugmentedLagrangian<some Energy>, at coordinates: AxisCoordinates
  ) -> (direction: [Double], decrease: Double)? {
    let count = places.count
    if hessian == nil {
      hessian = BaseHessian(
        &energy.base, at: coordinates.values, gradient: energy.baseGradient, places: places, step: step)
    }
    guard var matrix = hessian?.elements else { return nil }
    add(energy, at: coordinates, to: &matrix)
    let trace = (0..<count).reduce(0) { $0 + matrix[$1 * count + $1].magnitude }
    let mean = trace / Double(max(1, count))
    shift = max(shift, 1e-11 * mean)
    var added = 0.0
    while shift < 10 * mean {
      for row in 0..<count { matrix[row * count + row] += shift - added }
      added = shift
      if let factor = CholeskyFactor(matrix, count: count) {
        var solution = places.map { -energy.gradient[$0] }
        factor.solve(&solution)
        var direction = [Double](repeating: 0, count: coordinates.values.count)
        for (row, place) in places.enumerated() { direction[place] = solution[row] }
        return (
          direction, -0.5 * Vectors.dot(energy.gradient, direction) + 0.5 * shift * Vectors.dot(direction, direction)
        )
      }
      shift = max(4 * shift, 1e-5 * mean)
    }
    return nil
  }

  /// The constraints that push.
  private func add(
    _ energy: AugmentedLagrangian<some Energy>, at coordinates: AxisCoordinates, to matrix: inout [Double]
  ) {
    let count = places.count
    for (force, pair) in zip(energy.forces, energy.constraints.pairs) where force > 0 {
      let ends = (0..<coordinates.dimension).map { axis in
        (axis * coordinates.stride + pair.first, axis * coordinates.stride + pair.second)
      }
      let length = coordinates.squaredDistance(pair.first, pair.second).squareRoot()
      guard length > 0 else { continue }
      let normal = ends.map { (coordinates.values[$0.0] - coordinates.values[$0.1]) / length }
      for (axis, end) in ends.enumerated() {
        for (otherAxis, otherEnd) in ends.enumerated() {
          let across = (axis == otherAxis ? 1 : 0) - normal[axis] * normal[otherAxis]
          let block = energy.stiffness * normal[axis] * normal[otherAxis] - force / length * across
          for (place, sign) in [(end.0, 1.0), (end.1, -1.0)] where rows[place] >= 0 {
            for (other, otherSign) in [(otherEnd.0, 1.0), (otherEnd.1, -1.0)] where rows[other] >= 0 {
              matrix[rows[place] * count + rows[other]] += sign * otherSign * block
            }
          }
        }
      }
    }
  }
}
