internal import Tabular

/// The positions of a graph's nodes while their table is read.
struct PositionTable {
  private let nodeCount: Int
  private let dimension: Int
  private let nodes: [String: Int]
  /// Whether each row begins with a label; nil before the first row.
  private var hasLabels: Bool?
  private var values: [Double]
  private var isPlaced: [Bool]
  private var placedCount = 0

  init(graph: Graph, dimension: Int) {
    nodeCount = graph.nodeCount
    self.dimension = dimension
    nodes = Dictionary(uniqueKeysWithValues: (0..<graph.nodeCount).map { (graph.label(of: $0), $0) })
    values = [Double](repeating: 0, count: nodeCount * dimension)
    isPlaced = [Bool](repeating: false, count: nodeCount)
  }

  mutating func add(_ row: TableRow) throws(PositionTableError) {
    guard let hasLabels else {
      guard (dimension...dimension + 1).contains(row.count) else {
        throw .wrongColumnCount(row.count, dimension: dimension)
      }
      hasLabels = row.count > dimension
      if row.double(row.count - 1) == nil { return try checkHeader(row) }
      return try add(row)
    }
    let node = try node(of: row, hasLabel: hasLabels)
    for axis in 0..<dimension {
      let field = axis + (hasLabels ? 1 : 0)
      guard let value = row.double(field) else { throw .notANumber(row.text(field), at: row.position(of: field)) }
      values[node * dimension + axis] = value
    }
    isPlaced[node] = true
    placedCount += 1
  }

  /// All coordinates, once every node has its row.
  func positions() throws(PositionTableError) -> [Double] {
    guard placedCount == nodeCount else { throw .wrongNodeCount(placedCount, expected: nodeCount) }
    return values
  }

  private func checkHeader(_ row: TableRow) throws(PositionTableError) {
    let expected = (row.count > dimension ? ["id"] : []) + NodePositions.coordinateNames(dimension: dimension)
    let found = (0..<row.count).map(row.text)
    guard found == expected else { throw .wrongHeader(found, expected: expected) }
  }

  private func node(of row: TableRow, hasLabel: Bool) throws(PositionTableError) -> Int {
    guard hasLabel else {
      guard placedCount < nodeCount else { throw .wrongNodeCount(placedCount + 1, expected: nodeCount) }
      return placedCount
    }
    guard let node = nodes[row.text(0)] else { throw .unknownNode(row.text(0), at: row.position(of: 0)) }
    guard !isPlaced[node] else { throw .repeatedNode(row.text(0), at: row.position(of: 0)) }
    return node
  }
}
