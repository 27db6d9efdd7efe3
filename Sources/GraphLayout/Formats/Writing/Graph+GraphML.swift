extension Graph {
  /// The graph in GraphML, which NetworkX, igraph, Gephi and yEd read.
  ///
  /// Labels are the identifiers of nodes, if XML can hold all of them, else data. Groups, weights and positions are data called
  /// `group`, `weight`, and `x`, `y`, `z`.
  ///
  /// - Parameter positions: Of the graph's nodes; without them, those that the graph came with, if it did.
  public func graphML(positions: NodePositions? = nil) -> [UInt8] {
    var writer = GraphWriter(self, positions: positions)
    let labels = writer.labels
    let areIdentifiers = labels.allSatisfy { $0.unicodeScalars.allSatisfy(\.isXML) }
    let names = areIdentifiers ? labels : writer.plainNames
    writer.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """)
    func key(_ id: String, _ owner: String, _ type: String) -> String {
      "  <key id=\"\(id)\" for=\"\(owner)\" attr.name=\"\(id)\" attr.type=\"\(type)\"/>\n"
    }
    if !areIdentifiers { writer.write(key("label", "node", "string")) }
    if groups != nil { writer.write(key("group", "node", "long")) }
    for axis in writer.axes { writer.write(key(axis, "node", "double")) }
    if weights != nil { writer.write(key("weight", "edge", "double")) }
    writer.write("  <graph edgedefault=\"undirected\">\n")
    for node in 0..<nodeCount {
      var data = areIdentifiers ? [] : [("label", labels[node].xmlEscaped)]
      if let groups { data.append(("group", String(groups[node]))) }
      if let positions = writer.positions { data += zip(writer.axes, positions[node].map { "\($0)" }) }
      writer.write(Self.element("node", "id=\"\(names[node].xmlEscaped)\"", data))
    }
    for (place, edge) in edges.enumerated() {
      let ends = [edge.source, edge.target].map { names[Int($0)].xmlEscaped }
      writer.write(
        Self.element(
          "edge", "source=\"\(ends[0])\" target=\"\(ends[1])\"", weights.map { [("weight", "\($0[place])")] } ?? []))
    }
    writer.write("  </graph>\n</graphml>\n")
    return writer.bytes
  }

  private static func element(_ name: String, _ attributes: String, _ data: [(String, String)]) -> String {
    guard !data.isEmpty else { return "    <\(name) \(attributes)/>\n" }
    let lines = data.map { "<data key=\"\($0)\">\($1)</data>" }.joined()
    return "    <\(name) \(attributes)>\(lines)</\(name)>\n"
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it.
  fileprivate var isXML: Bool {
    switch value {
    case 0x09, 0x0a, 0x0d, 0x20...0xfffd, 0x10000...: true
    default: false
    }
  }
}

extension String {
  /// As the text of an element or the value of an attribute; what XML cannot hold becomes U+FFFD.
  fileprivate var xmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // A reader makes blanks of these, unless they are references.
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar.isXML ? scalar : "\u{fffd}")
      }
    }
    return result
  }
}
