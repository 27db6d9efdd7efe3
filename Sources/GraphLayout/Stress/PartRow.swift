/// Components side by side along the first axis, the largest first, one unit apart.
struct PartRow {
  private let parts: [ConnectedPart]
  private let dimension: Int
  /// What is added to all coordinates of each part.
  private let shifts: [[Double]]

  /// - Parameter layouts: Of each part, node by node, coordinate by coordinate: they tell how much room it takes.
  init(_ parts: [ConnectedPart], layouts: [[Double]], dimension: Int) {
    self.parts = parts
    self.dimension = dimension
    let extents = layouts.map { layout in
      (0..<dimension).map { axis in
        stride(from: axis, to: layout.count, by: dimension).reduce(into: (low: Double.infinity, high: -Double.infinity))
        {
          $0 = (min($0.low, layout[$1]), max($0.high, layout[$1]))
        }
      }
    }
    let order = parts.indices.sorted { (parts[$1].nodeCount, $0) < (parts[$0].nodeCount, $1) }
    let gaps = Double(max(0, parts.count - 1))
    var edge = -(extents.reduce(gaps) { $0 + $1[0].high - $1[0].low }) / 2
    var shifts = [[Double]](repeating: [], count: parts.count)
    for index in order {
      shifts[index] = extents[index].map { -($0.low + $0.high) / 2 }
      shifts[index][0] = edge - extents[index][0].low
      edge += extents[index][0].high - extents[index][0].low + 1
    }
    self.shifts = shifts
  }

  /// Layouts of the parts, put into their places.
  func positions(_ layouts: [[Double]]) -> NodePositions {
    moved(NodePositions(checked: Self.joined(parts, layouts: layouts, dimension: dimension), dimension: dimension))
  }

  /// Positions of all nodes, each part shifted to its place.
  func moved(_ positions: NodePositions) -> NodePositions {
    var values = positions.values
    for (part, shift) in zip(parts, shifts) {
      for node in part.nodes {
        for axis in 0..<dimension { values[Int(node) * dimension + axis] += shift[axis] }
      }
    }
    return NodePositions(checked: values, dimension: dimension)
  }

  /// Layouts of the parts in the order of all nodes, each where it is.
  static func joined(_ parts: [ConnectedPart], layouts: [[Double]], dimension: Int) -> [Double] {
    if parts.count == 1 { return layouts[0] }
    var values = [Double](repeating: 0, count: parts.reduce(0) { $0 + $1.nodeCount } * dimension)
    for (part, layout) in zip(parts, layouts) {
      for (rank, node) in part.nodes.enumerated() {
        for axis in 0..<dimension { values[Int(node) * dimension + axis] = layout[rank * dimension + axis] }
      }
    }
    return values
  }
}
