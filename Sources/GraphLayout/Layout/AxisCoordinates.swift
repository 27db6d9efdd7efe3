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

  init(zeros count: Int, dimension: Int) {
    self.count = count
    self.dimension = dimension
    stride = PairForces.stride(count: count)
    values = [Double](repeating: 0, count: stride * dimension)
  }

  /// From values that lie axis by axis, padded.
  init(axes values: [Double], count: Int, dimension: Int) {
    self.count = count
    self.dimension = dimension
    stride = PairForces.stride(count: count)
    self.values = values
  }

  /// The first axes of other coordinates.
  private init(_ other: AxisCoordinates, dimension: Int) {
    (count, stride) = (other.count, other.stride)
    self.dimension = dimension
    values = Array(other.values[..<(dimension * stride)])
  }

  /// Node by node.
  var rowMajor: [Double] { rowMajor(dimension: dimension) }

  /// The first coordinates of the nodes, node by node.
  func rowMajor(dimension: Int) -> [Double] {
    var positions = [Double](repeating: 0, count: count * dimension)
    for node in 0..<count {
      for axis in 0..<dimension { positions[node * dimension + axis] = values[axis * stride + node] }
    }
    return positions
  }

  /// The shadow of the positions in fewer dimensions.
  func prefix(dimension: Int) -> AxisCoordinates { AxisCoordinates(self, dimension: dimension) }

  /// At each of the places in a list, the position of the node that stands there.
  func spread(over nodes: [Int32]) -> AxisCoordinates {
    var spread = AxisCoordinates(zeros: nodes.count, dimension: dimension)
    for axis in 0..<dimension {
      for (place, node) in nodes.enumerated() {
        spread.values[axis * spread.stride + place] = values[axis * stride + Int(node)]
      }
    }
    return spread
  }

  /// Centres each axis, makes it orthogonal to those before it, and its variance 1; an axis without variance stays 0.
  mutating func orthonormalize() {
    for axis in 0..<dimension {
      let place = axis * stride
      let mean = values[place..<place + count].reduce(0, +) / Double(max(1, count))
      for node in 0..<count { values[place + node] -= mean }
      for other in 0..<axis {
        let shared = product(axis, other) / Double(count)
        for node in 0..<count { values[place + node] -= shared * values[other * stride + node] }
      }
      let variance = product(axis, axis) / Double(max(1, count))
      guard variance > 0 else { continue }
      let factor = 1 / variance.squareRoot()
      for node in 0..<count { values[place + node] *= factor }
    }
  }

  private func product(_ first: Int, _ second: Int) -> Double {
    (0..<count).reduce(0) { $0 + values[first * stride + $1] * values[second * stride + $1] }
  }
}
