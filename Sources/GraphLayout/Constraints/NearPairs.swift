internal import Kernels

/// Finds all pairs of nodes nearer than a reach, by cells of that size.
struct NearPairs {
  private let coordinates: AxisCoordinates
  /// Axes that have cells: more than three would have more neighbours than they spare.
  private let axes: Int
  private let lows: [Double]
  private let size: Double
  private let counts: [Int]
  /// The nodes by cell, and where those of each cell begin.
  private var nodes: [Int32]
  private var starts: [Int32]
  private let cells: [Int32]

  /// O(nodes): the cells are at most four times as many.
  ///
  /// - Precondition: The reach is positive.
  init(_ coordinates: AxisCoordinates, reach: Double) {
    self.coordinates = coordinates
    axes = min(coordinates.dimension, 3)
    let most = max(1, 4 * coordinates.count)
    var (lows, extents) = ([Double](), [Double]())
    for axis in 0..<axes {
      let values = coordinates.values[axis * coordinates.stride..<axis * coordinates.stride + coordinates.count]
      let low = values.min() ?? 0
      lows.append(low)
      extents.append((values.max() ?? 0) - low)
    }
    // No more cells along an axis than in all.
    var size = max(reach, (extents.max() ?? 0) / Double(most))
    func counts() -> [Int] { extents.map { Int(min(Double(most), max(0, $0 / size))) + 1 } }
    while counts().reduce(1, *) > most { size *= 1.5 }
    self.size = size
    self.counts = counts()
    self.lows = lows
    let place = Self.cell(of: coordinates, lows: lows, size: size, counts: self.counts)
    cells = (0..<coordinates.count).map { Int32(place($0)) }
    starts = [Int32](repeating: 0, count: self.counts.reduce(1, *) + 1)
    for cell in cells { starts[Int(cell) + 1] += 1 }
    for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
    var next = starts
    nodes = [Int32](repeating: 0, count: coordinates.count)
    for (node, cell) in cells.enumerated() {
      nodes[Int(next[Int(cell)])] = Int32(node)
      next[Int(cell)] += 1
    }
  }

  private static func cell(
    of coordinates: AxisCoordinates, lows: [Double], size: Double, counts: [Int]
  ) -> (Int) -> Int {
    { node in
      var cell = 0
      for axis in lows.indices.reversed() {
        let place = (coordinates.values[axis * coordinates.stride + node] - lows[axis]) / size
        cell = cell * counts[axis] + Int(min(Double(counts[axis] - 1), max(0, place)))
      }
      return cell
    }
  }

  /// Calls `body` with each pair whose squared distance is less than that of the reach, the smaller node first; by the smaller node,
  /// but the larger ones of one node in no order.
  func forEach(within reach: Double, _ body: (Int, Int, Double) -> Void) {
    let square = reach * reach
    for node in 0..<coordinates.count {
      forEachCell(around: Int(cells[node])) { cell in
        for place in starts[cell]..<starts[cell + 1] {
          let other = Int(nodes[Int(place)])
          guard other > node else { continue }
          let distance = coordinates.squaredDistance(node, other)
          if distance < square { body(node, other, distance) }
        }
      }
    }
  }

  private func forEachCell(around cell: Int, _ body: (Int) -> Void) {
    let width = counts[0]
    let height = axes > 1 ? counts[1] : 1
    let depth = axes > 2 ? counts[2] : 1
    let (x, y, z) = (cell % width, cell / width % height, cell / (width * height))
    for k in max(0, z - 1)...min(depth - 1, z + 1) {
      for j in max(0, y - 1)...min(height - 1, y + 1) {
        for i in max(0, x - 1)...min(width - 1, x + 1) { body((k * height + j) * width + i) }
      }
    }
  }
}

extension AxisCoordinates {
  func squaredDistance(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    for axis in 0..<dimension {
      let difference = values[axis * stride + first] - values[axis * stride + second]
      sum += difference * difference
    }
    return sum
  }
}
