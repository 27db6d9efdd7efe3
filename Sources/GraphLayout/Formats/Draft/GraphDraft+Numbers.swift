internal import Tabular

extension GraphDraft {
  /// The number of nodes that a file announces, and where it does.
  struct NodeCount {
    var value: Int
    var line: Int
  }

  /// The graph of a file in which numbers can name nodes.
  ///
  /// If all nodes are whole numbers and a count N is announced, they are the nodes 0 ..< N, and any other number is an error. If
  /// they are whole numbers 0 … k with none missing, they are these nodes. Else a node's number is the order of its first
  /// appearance, and its name its label; nodes that were only announced follow, labelled by their numbers.
  func numberedGraph(announced: NodeCount? = nil) throws(GraphReadingError) -> Graph {
    if let numbers = wholeNumbers {
      if let announced {
        for (node, number) in zip(nodes, numbers) where !(0..<announced.value).contains(number) {
          let fault = GraphFault.nodeOutOfRange(
            number, allowed: 0..<announced.value, announcedOn: announced.line)
          throw .malformed(fault, at: node.position)
        }
        return graph(nodeCount: announced.value, numbers: numbers, names: nil)
      }
      // Different numbers below their count are all the numbers below it.
      if numbers.allSatisfy({ (0..<numbers.count).contains($0) }) {
        return graph(nodeCount: numbers.count, numbers: numbers, names: nil)
      }
    }
    var names = nodes.map(\.name)
    if let announced {
      if names.count > announced.value {
        let node = nodes[announced.value]
        let fault = GraphFault.moreNodesThanAnnounced(
          node.name, nodeCount: announced.value, announcedOn: announced.line)
        throw .malformed(fault, at: node.position)
      }
      for index in names.count..<announced.value { names.append(unusedName(index)) }
    }
    return graph(nodeCount: names.count, numbers: Array(nodes.indices), names: names)
  }

  /// The names as numbers, if each of them is a whole number in its shortest spelling.
  private var wholeNumbers: [Int]? {
    var numbers: [Int] = []
    numbers.reserveCapacity(nodes.count)
    for node in nodes {
      guard let number = Int(node.name), String(number) == node.name else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The number of a node as a name that no node has.
  private func unusedName(_ index: Int) -> String {
    var name = String(index)
    while self.index(of: name) != nil { name = "#" + name }
    return name
  }
}
