import Bytes
import GraphLayout
import Notebook
import Tabular

/// A CSV of positions to start from: `id,x,y`, or bare coordinates in the order of the nodes.
struct StartFile {
  private let file: InputFile

  init(_ file: InputFile) {
    self.file = file
  }

  func positions(of graph: Graph, dimension: Int) throws -> NodePositions {
    do {
      return try read(graph, dimension)
    } catch let error as TabularError {
      throw CellError(error, file: file.name)
    } catch let error as ByteSourceError {
      throw CellError(error, file: file.name)
    }
  }

  private func read(_ graph: Graph, _ dimension: Int) throws -> NodePositions {
    var reader = try TableReader(ByteSource(path: file.location))
    let header = reader.header
    // A first row of numbers is no header but the first node.
    let isBare = header.allSatisfy { Double($0) != nil }
    let hasIDs = header.count == dimension + 1
    guard hasIDs || header.count == dimension else {
      throw fault(1, "expected \(dimension) coordinates with or without an id before them, found \(header.count) columns")
    }
    var places: [String: Int] = [:]
    for node in 0..<graph.nodeCount { places[graph.label(of: node)] = node }
    var values = [Double](repeating: .nan, count: graph.nodeCount * dimension)
    var rows = 0
    func place(_ id: String?, _ coordinates: [Double?], line: Int) throws {
      guard let node = id.map({ places[$0] }) ?? rows, node < graph.nodeCount else {
        throw fault(line, id.map { "the graph has no node `\($0)`" } ?? "there are more rows than nodes")
      }
      guard values[node * dimension].isNaN else { throw fault(line, "the node has a position already") }
      for (axis, coordinate) in coordinates.enumerated() {
        guard let coordinate, coordinate.isFinite else { throw fault(line, "a coordinate is not a number") }
        values[node * dimension + axis] = coordinate
      }
      rows += 1
    }
    if isBare {
      let coordinates = header.suffix(dimension).map { Double($0) }
      try place(hasIDs ? header[0] : nil, coordinates, line: 1)
    }
    while let row = try reader.next() {
      let first = row.count - dimension
      try place(hasIDs ? row.text(0) : nil, (first..<row.count).map { row.double($0) }, line: row.line)
    }
    guard rows == graph.nodeCount, let positions = NodePositions(dimension: dimension, values: values) else {
      throw fault(nil, "there are positions of \(rows) nodes, and the graph has \(graph.nodeCount)")
    }
    return positions
  }

  private func fault(_ line: Int?, _ words: String) -> CellError {
    let place = line.map { "\(file.name):\($0)" } ?? file.name
    return CellError(code: "wrong-start", "\(place): \(words)", field: ["start"])
  }
}
