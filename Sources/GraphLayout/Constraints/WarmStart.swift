internal import Kernels

extension LayoutStart {
  /// Where the nodes stood in another layout, to go on from after a change of the graph.
  ///
  /// Nodes are the same that have the same label. Those that had the same neighbours are anchored: they move only as far as they are
  /// pushed hard. New ones begin near the mean of their neighbours.
  ///
  /// - Precondition: The positions are those of the old graph's nodes.
  public static func warm(from old: Graph, at positions: NodePositions, to new: Graph) -> LayoutStart {
    precondition(positions.nodeCount == old.nodeCount)
    let warm = WarmStart(old, new)
    return .anchored(warm.carry(positions), isAnchored: warm.isUntouched)
  }
}

/// Which nodes of a graph are those of another.
struct WarmStart {
  private let graph: Graph
  private let adjacency: Adjacency
  /// By node, the node of the old graph that it was.
  private let origins: [Int?]
  /// Whether a node has exactly the neighbours that it had.
  let isUntouched: [Bool]

  init(_ old: Graph, _ new: Graph) {
    graph = new
    adjacency = Adjacency(new)
    let places = Dictionary(uniqueKeysWithValues: (0..<old.nodeCount).map { (old.label(of: $0), $0) })
    let origins = (0..<new.nodeCount).map { places[new.label(of: $0)] }
    self.origins = origins
    let (before, after) = (Adjacency(old), adjacency)
    isUntouched = origins.enumerated().map { node, origin in
      guard let origin else { return false }
      let now = after[node].map { origins[Int($0)] ?? -1 }.sorted()
      return now == before[origin].map(Int.init)
    }
  }

  /// Of new nodes, the places near the mean of their neighbours, those with known neighbours first; the mean of all, without any.
  func carry(_ positions: NodePositions) -> NodePositions {
    let dimension = positions.dimension
    var values = [Double](repeating: 0, count: graph.nodeCount * dimension)
    var isPlaced = origins.map { $0 != nil }
    for (node, origin) in origins.enumerated() {
      guard let origin else { continue }
      values.replaceSubrange(node * dimension..<(node + 1) * dimension, with: positions[origin])
    }
    let roughness =
      0.1 * (NodePositions(checked: values, dimension: dimension).meanLength(graph.edges, where: isPlaced) ?? 1)
    var generator = SeededGenerator(seed: 0)
    var waiting = isPlaced.indices.filter { !isPlaced[$0] }
    while !waiting.isEmpty {
      let reached = waiting.filter { node in adjacency[node].contains { isPlaced[Int($0)] } }
      let ready = reached.isEmpty ? waiting : reached
      var fresh = values
      for node in ready {
        let known = adjacency[node].filter { isPlaced[Int($0)] }.map(Int.init)
        let sources = known.isEmpty ? isPlaced.indices.filter { isPlaced[$0] } : known
        for axis in 0..<dimension {
          let sum = sources.reduce(0) { $0 + values[$1 * dimension + axis] }
          fresh[node * dimension + axis] = sum / Double(max(1, sources.count)) + roughness * generator.normal()
        }
      }
      values = fresh
      for node in ready { isPlaced[node] = true }
      waiting.removeAll { isPlaced[$0] }
    }
    return NodePositions(checked: values, dimension: dimension)
  }
}

extension NodePositions {
  /// Of the edges between nodes that count; nil without any.
  fileprivate func meanLength(_ edges: [Graph.Edge], where counts: [Bool]) -> Double? {
    let lengths = edges.filter { counts[Int($0.source)] && counts[Int($0.target)] }
      .map { squaredDistance(Int($0.source), Int($0.target)).squareRoot() }
    return lengths.isEmpty ? nil : lengths.reduce(0, +) / Double(lengths.count)
  }
}
