extension Graph {
  /// The nodes of each connected component, ascending; the components by their first node. O(nodes + edges).
  public var components: [[Int]] {
    let adjacency = Adjacency(self)
    var isReached = [Bool](repeating: false, count: nodeCount)
    var components: [[Int]] = []
    for start in 0..<nodeCount where !isReached[start] {
      isReached[start] = true
      var members = [start]
      var next = 0
      while next < members.count {
        for neighbour in adjacency[members[next]] where !isReached[Int(neighbour)] {
          isReached[Int(neighbour)] = true
          members.append(Int(neighbour))
        }
        next += 1
      }
      components.append(members.sorted())
    }
    return components
  }

  /// Each of the node sets with the edges and weights among its nodes; labels, groups and positions are left out.
  ///
  /// - Precondition: No node is in two of the sets.
  func subgraphs(of sets: [[Int]]) -> [Graph] {
    var owners = [Int](repeating: -1, count: nodeCount)
    var places = [Int](repeating: 0, count: nodeCount)
    for (owner, nodes) in sets.enumerated() {
      for (place, node) in nodes.enumerated() { (owners[node], places[node]) = (owner, place) }
    }
    var edgeLists = [[(Int, Int)]](repeating: [], count: sets.count)
    var weightLists = [[Double]](repeating: [], count: sets.count)
    for (index, edge) in edges.enumerated() {
      let owner = owners[Int(edge.source)]
      guard owner >= 0, owner == owners[Int(edge.target)] else { continue }
      edgeLists[owner].append((places[Int(edge.source)], places[Int(edge.target)]))
      if let weights { weightLists[owner].append(weights[index]) }
    }
    return sets.indices.map { owner in
      guard
        let graph = try? Graph(
          nodeCount: sets[owner].count, edges: edgeLists[owner], weights: weights == nil ? nil : weightLists[owner])
      else { preconditionFailure("a part of a graph is a graph") }
      return graph
    }
  }
}
