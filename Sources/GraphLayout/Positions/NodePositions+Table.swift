public import Bytes
internal import Tabular

extension NodePositions {
  /// The names of the coordinates in tables: `x`, `y` and `z` as far as they go, else `x1` … `xd`.
  public static func coordinateNames(dimension: Int) -> [String] {
    dimension <= 3 ? Array(["x", "y", "z"].prefix(dimension)) : (1...dimension).map { "x\($0)" }
  }

  /// A CSV table with a row for each node: `id`, its label, and its coordinates, each with as many digits as tell it from others.
  ///
  /// `init(reading:of:dimension:)` reads the same positions from it.
  ///
  /// - Precondition: These are positions of the graph's nodes.
  public func table(of graph: Graph) -> [UInt8] {
    precondition(nodeCount == graph.nodeCount)
    var writer = TableWriter(header: ["id"] + Self.coordinateNames(dimension: dimension))
    for node in 0..<nodeCount {
      writer.write(graph.label(of: node))
      for value in self[node] { writer.write(value) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// Positions from a CSV table: a row for each node with its coordinates, before them its label or not.
  ///
  /// With labels, rows may come in any order; without, they are in the order of the nodes. A first row that does not end in a number
  /// is the header `id,x,y`, or `x,y`, for as many coordinates as there are.
  public init(
    reading source: consuming ByteSource, of graph: Graph, dimension: Int
  ) throws(PositionTableError) {
    var table = PositionTable(graph: graph, dimension: dimension)
    var reader: TableReader
    do { reader = try TableReader(source, hasHeader: false) } catch { throw .table(error) }
    while true {
      let next: TableRow?
      do { next = try reader.next() } catch { throw .table(error) }
      guard let row = next else { break }
      try table.add(row)
    }
    self.init(checked: try table.positions(), dimension: dimension)
  }
}
