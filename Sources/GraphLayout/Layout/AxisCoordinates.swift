internal import Kernels

/// Positions as the kernels take them: all first coordinates, then all second ones, …, each axis padded with zeros.
struct AxisCoordinates: Sendable {
  let count: Int
  let dimension: Int
  let stride: Int
  var values: [Double]

  /// From positions that lie node by node.
  init(rowMajor positions: [Double], dimension: Int) {
    count = positions.count / dimension
    self.dimension = dimension
    stride = PairForces.stride(count: count)
    values = [Double](repeating: 0, count: stride * dimension)
    for node in 0..<count {
      for axis in 0..<dimension { values[axis * stride + node] = positions[node * dimension + axis] }
    }
  }

  /// Node by node.
  var rowMajor: [Double] {
    var positions = [Double](repeating: 0, count: count * dimension)
    for node in 0..<count {
      for axis in 0..<dimension { positions[node * dimension + axis] = values[axis * stride + node] }
    }
    return positions
  }
}
