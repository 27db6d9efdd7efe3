extension Graph {
  /// Every two of `nodes` nodes adjacent.
  public static func complete(nodes: Int) throws(GraphError) -> Graph {
    try check(.nodes, nodes, in: 0...nodeLimit)
    let edgeCount = nodes * (nodes - 1) / 2
    guard edgeCount <= edgeLimit else { throw .tooManyEdges(edgeCount, limit: edgeLimit) }
    return try Graph(nodeCount: nodes, edges: (0..<nodes).flatMap { u in (0..<u).map { v in (v, u) } })
  }

  /// Nodes in a row, each adjacent to the next.
  public static func path(nodes: Int) throws(GraphError) -> Graph {
    try check(.nodes, nodes, in: 0...nodeLimit)
    return try Graph(nodeCount: nodes, edges: (0..<max(0, nodes - 1)).map { ($0, $0 + 1) })
  }

  /// A path of at least three nodes whose ends are adjacent.
  public static func cycle(nodes: Int) throws(GraphError) -> Graph {
    try check(.nodes, nodes, in: 3...nodeLimit)
    return try Graph(nodeCount: nodes, edges: (0..<nodes).map { ($0, ($0 + 1) % nodes) })
  }

  /// Nodes in rows and columns, numbered row by row, each adjacent to the next in its row and in its column.
  public static func grid(rows: Int, columns: Int) throws(GraphError) -> Graph {
    try check(.rows, rows, in: 1...nodeLimit)
    try check(.columns, columns, in: 1...nodeLimit)
    guard rows * columns <= nodeLimit else { throw .tooManyNodes(rows * columns, limit: nodeLimit) }
    var edges: [(Int, Int)] = []
    edges.reserveCapacity(2 * rows * columns)
    for node in 0..<rows * columns {
      if node % columns < columns - 1 { edges.append((node, node + 1)) }
      if node / columns < rows - 1 { edges.append((node, node + columns)) }
    }
    return try Graph(nodeCount: rows * columns, edges: edges)
  }

  /// The complete binary tree with 2^(depth + 1) - 1 nodes, numbered level by level: the children of node i are 2i + 1 and 2i + 2.
  public static func binaryTree(depth: Int) throws(GraphError) -> Graph {
    try check(.depth, depth, in: 0...18)
    let nodes = (1 << (depth + 1)) - 1
    return try Graph(nodeCount: nodes, edges: (0..<nodes).dropFirst().map { (($0 - 1) / 2, $0) })
  }

  static func check(_ parameter: GeneratorParameter, _ value: Int, in allowed: ClosedRange<Int>) throws(GraphError) {
    try check(parameter, Double(value), in: Double(allowed.lowerBound)...Double(allowed.upperBound))
  }

  static func check(
    _ parameter: GeneratorParameter, _ value: Double, in allowed: ClosedRange<Double>
  ) throws(GraphError) {
    guard allowed.contains(value) else { throw .outOfRange(parameter, value: value, allowed: allowed) }
  }
}
