public import Bytes

extension Graph {
  /// Appends the graph, to be read by `init(decoding:)`.
  public func encode(into writer: inout ByteWriter) {
    writer.write(varint: UInt64(nodeCount))
    writer.write(varint: UInt64(droppedLoops))
    writer.write(varint: UInt64(droppedRepeats))
    writer.write(edges.flatMap { [$0.source, $0.target] })
    writer.write(customLabels != nil)
    for label in customLabels ?? [] { writer.write(label) }
    writer.write(groups != nil)
    if let groups { writer.write(groups.map(Int64.init)) }
    writer.write(weights != nil)
    if let weights { writer.write(weights) }
    writer.write(positions != nil)
    if let positions {
      writer.write(varint: UInt64(positions.dimension))
      writer.write(positions.values)
    }
    writer.write(wasDirected)
    writer.write(links != nil)
    if let links {
      writer.write(links.links.flatMap { [$0.source, $0.target] })
      writer.write(links.weights != nil)
      if let weights = links.weights { writer.write(weights) }
    }
    writer.write(varint: UInt64(columns.count))
    for column in columns {
      writer.write(column.name)
      for text in column.texts {
        writer.write(text != nil)
        if let text { writer.write(text) }
      }
    }
  }

  /// Reads a graph that `encode(into:)` wrote; whatever else the bytes spell is an error, never another graph.
  public init(decoding reader: inout ByteReader) throws(ByteReaderError) {
    let start = reader.offset
    let nodeCount = try reader.readVarint()
    let droppedLoops = try reader.readVarint()
    let droppedRepeats = try reader.readVarint()
    let ends = try reader.readInt32s()
    let hasLabels = try reader.readBool()
    guard nodeCount <= UInt64(Graph.nodeLimit), ends.count.isMultiple(of: 2) else { throw .invalid(offset: start) }
    var labels: [String]?
    if hasLabels {
      var texts: [String] = []
      for _ in 0..<nodeCount { texts.append(try reader.readString()) }
      labels = texts
    }
    let groups = try reader.readBool() ? reader.readInt64s().map(Int.init) : nil
    let weights = try reader.readBool() ? reader.readDoubles() : nil
    let positions = try reader.readBool() ? NodePositions(decoding: &reader) : nil
    let wasDirected = try reader.readBool()
    let links = try reader.readBool() ? GraphLinks(decoding: &reader, nodeCount: Int(nodeCount)) : nil
    let columns = try Self.columns(decoding: &reader, nodeCount: Int(nodeCount))
    let pairs = stride(from: 0, to: ends.count, by: 2).map { (Int(ends[$0]), Int(ends[$0 + 1])) }
    let limit = UInt64(Graph.edgeLimit)
    guard
      let graph = try? Graph(
        nodeCount: Int(nodeCount), edges: pairs, labels: labels, groups: groups, weights: weights, positions: positions,
        wasDirected: wasDirected),
      graph.edges.flatMap({ [$0.source, $0.target] }) == ends, droppedLoops <= limit, droppedRepeats <= limit
    else { throw .invalid(offset: start) }
    self = Graph(
      graph, droppedLoops: Int(droppedLoops), droppedRepeats: Int(droppedRepeats), links: links, columns: columns)
  }

  private static func columns(
    decoding reader: inout ByteReader, nodeCount: Int
  ) throws(ByteReaderError) -> [NodeColumn] {
    let start = reader.offset
    let count = try reader.readVarint()
    guard count <= UInt64(NodeColumn.limit) else { throw .invalid(offset: start) }
    var columns: [NodeColumn] = []
    for _ in 0..<count {
      let name = try reader.readString()
      var texts: [String?] = []
      for _ in 0..<nodeCount { texts.append(try reader.readBool() ? reader.readString() : nil) }
      columns.append(NodeColumn(name: name, texts: texts))
    }
    return columns
  }
}

extension GraphLinks {
  fileprivate init(decoding reader: inout ByteReader, nodeCount: Int) throws(ByteReaderError) {
    let start = reader.offset
    let ends = try reader.readInt32s()
    let weights = try reader.readBool() ? reader.readDoubles() : nil
    guard
      ends.count.isMultiple(of: 2), ends.count / 2 <= Graph.edgeLimit,
      ends.allSatisfy({ (0..<nodeCount).contains(Int($0)) }), weights.map({ $0.count == ends.count / 2 }) ?? true
    else { throw .invalid(offset: start) }
    self.init(
      stride(from: 0, to: ends.count, by: 2).map { (Int(ends[$0]), Int(ends[$0 + 1])) }, weights: weights)
  }
}

extension NodePositions {
  fileprivate init(decoding reader: inout ByteReader) throws(ByteReaderError) {
    let start = reader.offset
    let dimension = try reader.readVarint()
    guard
      let dimension = Int(exactly: dimension),
      let positions = try NodePositions(dimension: dimension, values: reader.readDoubles())
    else { throw .invalid(offset: start) }
    self = positions
  }
}
