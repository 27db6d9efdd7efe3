extension Graph {
  /// The graph in node-link JSON, as NetworkX's `node_link_graph` reads it.
  ///
  /// Labels are the ids of nodes, numbers where nodes have no labels. Groups, weights and positions are members `group`, `weight`, and
  /// `x`, `y`, `z`.
  ///
  /// - Parameter positions: Of the graph's nodes; without them, those that the graph came with, if it did.
  public func nodeLinkJSON(positions: NodePositions? = nil) -> [UInt8] {
    var writer = GraphWriter(self, positions: positions)
    let names = writer.labels.map { customLabels == nil ? $0 : $0.jsonQuoted }
    writer.write("{\"directed\": false, \"multigraph\": false, \"graph\": {},\n\"nodes\": [")
    for node in 0..<nodeCount {
      var members = ["\"id\": \(names[node])"]
      if let groups { members.append("\"group\": \(groups[node])") }
      if let positions = writer.positions {
        members += zip(writer.axes, positions[node]).map { "\"\($0)\": \($1)" }
      }
      writer.write("\(node == 0 ? "" : ",")\n{\(members.joined(separator: ", "))}")
    }
    writer.write("],\n\"edges\": [")
    for (place, edge) in edges.enumerated() {
      var members = ["\"source\": \(names[Int(edge.source)])", "\"target\": \(names[Int(edge.target)])"]
      if let weights { members.append("\"weight\": \(weights[place])") }
      writer.write("\(place == 0 ? "" : ",")\n{\(members.joined(separator: ", "))}")
    }
    writer.write("]}\n")
    return writer.bytes
  }
}

extension String {
  fileprivate var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
