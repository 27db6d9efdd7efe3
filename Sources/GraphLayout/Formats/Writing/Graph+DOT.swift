extension Graph {
  /// The graph in the DOT language of Graphviz, with positions as `pos`, which `neato -n` takes for points.
  ///
  /// Labels are the IDs of nodes, if the language can hold all of them, else `label`s. Groups and weights are `group` and `weight`.
  ///
  /// - Parameter positions: Of the graph's nodes; without them, those that the graph came with, if it did.
  public func dot(positions: NodePositions? = nil) -> [UInt8] {
    var writer = GraphWriter(self, positions: positions)
    let labels = writer.labels
    let areIdentifiers = labels.allSatisfy(\.isDOTIdentifier)
    let names = (areIdentifiers ? labels : writer.plainNames).map(\.dotQuoted)
    writer.write("graph {\n")
    for node in 0..<nodeCount {
      var attributes: [String] = []
      if !areIdentifiers { attributes.append("label=\(labels[node].dotLabel.dotQuoted)") }
      if let groups { attributes.append("group=\(groups[node])") }
      if let positions = writer.positions {
        attributes.append("pos=\"\(positions[node].map { "\($0)" }.joined(separator: ","))\"")
      }
      writer.write("  \(names[node])\(Self.list(attributes));\n")
    }
    for (place, edge) in edges.enumerated() {
      let attributes = weights.map { ["weight=\"\($0[place])\""] } ?? []
      writer.write("  \(names[Int(edge.source)]) -- \(names[Int(edge.target)])\(Self.list(attributes));\n")
    }
    writer.write("}\n")
    return writer.bytes
  }

  private static func list(_ attributes: [String]) -> String {
    attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
  }
}

extension String {
  /// Whether a quoted ID can spell it: a backslash stays in an ID, but before a quote and before a line end it escapes them.
  fileprivate var isDOTIdentifier: Bool {
    var bytes = utf8[...]
    while let byte = bytes.popFirst() {
      if byte == 0 { return false }
      guard byte == UInt8(ascii: "\\") else { continue }
      switch bytes.popFirst() {
      case nil, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0: return false
      default: break
      }
    }
    return true
  }

  /// As a label, in which a backslash begins an escape.
  fileprivate var dotLabel: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n", "\r": result += "\\n"
      case "\0": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  fileprivate var dotQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
