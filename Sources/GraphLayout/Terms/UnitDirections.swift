/// The directions from the origin to the nodes, and how derivatives by directions are derivatives by positions.
struct UnitDirections {
  /// Laid out like the coordinates; 0 of a node at the origin.
  private(set) var directions: [Double]
  private(set) var inverseLengths: [Double]
  private let stride: Int

  init(of coordinates: [Double], count: Int, stride: Int) {
    self.stride = stride
    directions = coordinates
    inverseLengths = [Double](repeating: 0, count: count)
    let dimension = stride == 0 ? 0 : coordinates.count / stride
    for node in 0..<count {
      var square = 0.0
      for axis in 0..<dimension { square += coordinates[axis * stride + node] * coordinates[axis * stride + node] }
      inverseLengths[node] = square > 0 ? 1 / square.squareRoot() : 0
      for axis in 0..<dimension { directions[axis * stride + node] *= inverseLengths[node] }
    }
  }

  /// Adds `factor` times the derivative of -Σ direction · other by the position, where `forces` are the sums of the others.
  func add(_ factor: Double, times forces: [Double], to gradient: inout [Double]) {
    let dimension = stride == 0 ? 0 : directions.count / stride
    for node in inverseLengths.indices {
      var along = 0.0
      for axis in 0..<dimension { along += directions[axis * stride + node] * forces[axis * stride + node] }
      for axis in 0..<dimension {
        let place = axis * stride + node
        gradient[place] -= factor * inverseLengths[node] * (forces[place] - along * directions[place])
      }
    }
  }
}
