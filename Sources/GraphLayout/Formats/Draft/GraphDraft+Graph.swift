internal import Tabular

extension GraphDraft {
  /// The graph, once all of the file is read; every node must have been declared.
  func graph() throws(GraphReadingError) -> Graph {
    // Where no edge came before its nodes, they are in their order already.
    var ranks: [Int] = []
    ranks.reserveCapacity(nodes.count)
    for node in nodes {
      guard let rank = node.rank else { throw .malformed(.unknownNode(node.name), at: node.position) }
      ranks.append(rank)
    }
    return graph(nodeCount: nodes.count, numbers: ranks, names: names(by: ranks))
  }

  /// The graph of `nodeCount` nodes in which the node at each place has a number.
  ///
  /// - Parameter names: Of all nodes by their numbers, or nil if the numbers are the names.
  func graph(nodeCount: Int, numbers: [Int], names: [String]?) -> Graph {
    func column(_ attribute: NodeAttribute) -> [String?]? {
      texts(of: attribute, nodeCount: nodeCount, numbers: numbers)
    }
    let labels = [NodeAttribute.label, .name].lazy.compactMap { attribute in
      column(attribute).flatMap { NodeLabels.labels($0, names: names) }
    }.first
    let groups = NodeAttribute.groupNames.indices.lazy.compactMap { rank in
      column(.group(rank: rank)).flatMap(NodeGroups.groups)
    }.first
    do {
      var graph = try Graph(
        nodeCount: nodeCount, edges: edges.map { (numbers[$0.0], numbers[$0.1]) },
        labels: NodeLabels.normalized(labels ?? names), groups: groups, weights: weights.isEmpty ? nil : weights,
        positions: positions(nodeCount: nodeCount, numbers: numbers), wasDirected: isDirected)
      graph.columns = columns(nodeCount: nodeCount, numbers: numbers)
      return graph
    } catch {
      preconditionFailure("a draft keeps within the bounds of a graph: \(error)")
    }
  }

  /// What the file says of an attribute, node by node; nil if it does not mention it.
  private func texts(of attribute: NodeAttribute, nodeCount: Int, numbers: [Int]) -> [String?]? {
    guard let values = attributes[attribute] else { return nil }
    var column = [String?](repeating: standards[attribute], count: nodeCount)
    for (node, text) in values { column[numbers[node]] = text }
    return column
  }

  /// The attributes that say something of a node, by their names.
  private func columns(nodeCount: Int, numbers: [Int]) -> [NodeColumn] {
    attributes.keys.compactMap { attribute in attribute.columnName.map { (name: $0, attribute) } }
      .sorted { $0.name < $1.name }.prefix(NodeColumn.limit).compactMap { name, attribute in
        guard let texts = texts(of: attribute, nodeCount: nodeCount, numbers: numbers),
          texts.contains(where: { $0?.isEmpty == false })
        else { return nil }
        return NodeColumn(name: name, texts: texts)
      }
  }

  private func names(by ranks: [Int]) -> [String] {
    var names = [String](repeating: "", count: nodes.count)
    for (node, rank) in zip(nodes, ranks) { names[rank] = node.name }
    return names
  }

  private func positions(nodeCount: Int, numbers: [Int]) -> NodePositions? {
    var rows = [[Double]](repeating: [], count: nodeCount)
    for axis in 0..<3 {
      for (node, text) in attributes[.coordinate(axis: axis)] ?? [] {
        let row = numbers[node]
        if let value = EdgeWeight.number(text), rows[row].count == axis { rows[row].append(value) }
      }
    }
    for (node, coordinates) in points { rows[numbers[node]] = coordinates }
    var dimension = min(rows.lazy.map(\.count).min() ?? 0, 3)
    // Some writers give nodes of the plane a third coordinate, and some give every node the same point rather than none.
    if dimension == 3, Set(rows.map { $0[2] }).count == 1 { dimension = 2 }
    guard dimension >= 2, Set(rows.map { $0.prefix(dimension) }).count > 1 || nodeCount == 1 else { return nil }
    return NodePositions(dimension: dimension, values: rows.flatMap { $0.prefix(dimension) })
  }
}
