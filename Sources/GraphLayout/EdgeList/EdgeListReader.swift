public import Bytes

/// Reads a graph from text with one edge a line.
///
/// ```
/// # n: 34  m: 78
/// 0 1
/// 0 2
/// ```
///
/// A line names two nodes; whatever follows them is left unread. Where a tab occurs in the line, tabs separate and labels may hold
/// blanks; else blanks and commas do. Empty lines and lines that begin with `#` or `%` are skipped, but `# n: N` announces the
/// number of nodes, so that there can be nodes without edges.
///
/// If all nodes are whole numbers and N is announced, they are the nodes 0 ..< N, and any other number is an error. If they are
/// whole numbers 0 … k with none missing, they are these nodes. Else a node's number is the order of its first appearance, and the
/// text its label; nodes that were only announced follow, labelled by their numbers.
public struct EdgeListReader {
  /// The most bytes of a line.
  public static let lineLimit = 1 << 16

  private var nodes = NodeNames()
  private var edges: [(Int, Int)] = []
  private var header: (nodeCount: Int, line: Int)?
  private var line = 0

  private init() {}

  /// The graph that the whole rest of the source spells.
  public static func graph(reading source: inout ByteSource) throws(EdgeListError) -> Graph {
    var reader = EdgeListReader()
    try reader.readLines(of: &source)
    return try reader.graph()
  }

  private mutating func readLines(of source: inout ByteSource) throws(EdgeListError) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var pending: [UInt8] = []
    while true {
      let count: Int
      do { count = try source.read(into: &chunk) } catch { throw .source(error) }
      guard count > 0 else { break }
      var start = 0
      while let end = chunk[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        pending += chunk[start..<end]
        try readLine(pending)
        pending.removeAll(keepingCapacity: true)
        start = end + 1
      }
      pending += chunk[start..<count]
      guard pending.count <= Self.lineLimit else { throw .lineTooLong(line: line + 1, limit: Self.lineLimit) }
    }
    if !pending.isEmpty { try readLine(pending) }
  }

  private mutating func readLine(_ bytes: [UInt8]) throws(EdgeListError) {
    line += 1
    guard bytes.count <= Self.lineLimit else { throw .lineTooLong(line: line, limit: Self.lineLimit) }
    var text = EdgeListLine(bytes, number: line)
    if line == 1 { text.skipByteOrderMark() }
    switch text.firstVisible {
    case nil, UInt8(ascii: "%"): return
    case UInt8(ascii: "#"): try readHeader(&text)
    default: try readEdge(&text)
    }
  }

  private mutating func readHeader(_ text: inout EdgeListLine) throws(EdgeListError) {
    guard let announced = try text.announcedNodeCount() else { return }
    guard announced.value <= Graph.nodeLimit else { throw .tooManyNodes(line: line, limit: Graph.nodeLimit) }
    if let header, header.nodeCount != announced.value {
      throw .contradictoryNodeCount(line: line, column: announced.column, firstLine: header.line)
    }
    if header == nil { header = (announced.value, line) }
  }

  private mutating func readEdge(_ text: inout EdgeListLine) throws(EdgeListError) {
    let source = try node(text.field())
    let target = try node(text.field())
    guard edges.count < Graph.edgeLimit else { throw .tooManyEdges(line: line, limit: Graph.edgeLimit) }
    edges.append((source, target))
  }

  private mutating func node(_ field: EdgeListLine.Field) throws(EdgeListError) -> Int {
    let index = nodes.index(of: field.text, line: line, column: field.column)
    guard index < Graph.nodeLimit else { throw .tooManyNodes(line: line, limit: Graph.nodeLimit) }
    return index
  }

  private func graph() throws(EdgeListError) -> Graph {
    if let numbers = nodes.numbers {
      if let header {
        for (name, number) in zip(nodes.names, numbers) where !(0..<header.nodeCount).contains(number) {
          throw .nodeOutOfRange(
            number, line: name.line, column: name.column, nodeCount: header.nodeCount, headerLine: header.line)
        }
        return graph(nodeCount: header.nodeCount, numbers: numbers, labels: nil)
      }
      // Different numbers below their count are all the numbers below it.
      if numbers.allSatisfy({ (0..<numbers.count).contains($0) }) {
        return graph(nodeCount: numbers.count, numbers: numbers, labels: nil)
      }
    }
    var labels = nodes.names.map(\.text)
    if let header {
      if labels.count > header.nodeCount {
        let name = nodes.names[header.nodeCount]
        throw .moreNodesThanAnnounced(
          name.text, line: name.line, column: name.column, nodeCount: header.nodeCount, headerLine: header.line)
      }
      for index in labels.count..<header.nodeCount { labels.append(nodes.unusedLabel(index)) }
    }
    return graph(nodeCount: labels.count, numbers: Array(labels.indices), labels: labels)
  }

  private func graph(nodeCount: Int, numbers: [Int], labels: [String]?) -> Graph {
    do {
      return try Graph(nodeCount: nodeCount, edges: edges.map { (numbers[$0.0], numbers[$0.1]) }, labels: labels)
    } catch {
      preconditionFailure("the reader keeps within the bounds of a graph: \(error)")
    }
  }
}
