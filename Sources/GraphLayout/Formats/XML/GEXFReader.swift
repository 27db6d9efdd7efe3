internal import Bytes
internal import Tabular
internal import XML

/// Reads GEXF, the format of Gephi.
///
/// Nodes within nodes are nodes like the others. Kept are labels, weights, positions, and the attributes whose titles are those of
/// groups.
///
/// GEXF Working Group, "GEXF 1.2draft Primer" (2012).
struct GEXFReader {
  private var draft = GraphDraft()
  private var nodeKeys = AttributeKeys()
  private var edgeKeys = AttributeKeys()
  private var isDirectedUnlessStated = false

  static func graph(reading source: consuming ByteSource) throws(GraphReadingError) -> Graph {
    var xml = XMLReader(source)
    var reader = GEXFReader()
    var hasGraph = false
    var start = TextPosition(line: 1, column: 1)
    try xml.document("gexf") { (xml, root) throws(GraphReadingError) in
      start = root.position
      try xml.children { (xml, child) throws(GraphReadingError) in
        guard child.localName == "graph" else { return try xml.skip() }
        guard !hasGraph else { throw .malformed(.severalGraphs, at: child.position) }
        hasGraph = true
        reader.isDirectedUnlessStated = child["defaultedgetype"] == "directed"
        try reader.readParts(&xml)
      }
    }
    guard hasGraph else { throw .malformed(.noGraph, at: start) }
    return try reader.draft.graph()
  }

  /// Reads the children of a graph.
  private mutating func readParts(_ xml: inout XMLReader) throws(GraphReadingError) {
    try xml.children { (xml, child) throws(GraphReadingError) in
      switch child.localName {
      case "attributes": try readAttributes(of: child["class"] ?? "node", &xml)
      case "nodes": try readNodes(&xml)
      case "edges": try readEdges(&xml)
      default: try xml.skip()
      }
    }
  }

  private mutating func readAttributes(of owner: String, _ xml: inout XMLReader) throws(GraphReadingError) {
    try xml.children { (xml, child) throws(GraphReadingError) in
      guard child.localName == "attribute" else { return try xml.skip() }
      let id = try child.required("id")
      var standard: String?
      try xml.children { (xml, child) throws(GraphReadingError) in
        if child.localName == "default" { standard = try xml.text(of: child) } else { try xml.skip() }
      }
      if owner == "edge" {
        edgeKeys.add(id, name: child["title"], standard: standard)
      } else {
        nodeKeys.add(id, name: child["title"], standard: standard)
        if let standard { draft.setStandard(NodeAttribute(nodeKeys.name(of: id)), to: standard) }
      }
    }
  }

  private mutating func readNodes(_ xml: inout XMLReader) throws(GraphReadingError) {
    try xml.children { (xml, child) throws(GraphReadingError) in
      if child.localName == "node" { try readNode(child, &xml) } else { try xml.skip() }
    }
  }

  private mutating func readNode(_ element: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    let node = try draft.newNode(element.required("id"), at: element.position)
    if let label = element["label"] { draft.set(.label, of: node, to: label) }
    try xml.children { (xml, child) throws(GraphReadingError) in
      switch child.localName {
      case "attvalues":
        try readValues(&xml) { (key, text, _) throws(GraphReadingError) in
          draft.set(NodeAttribute(nodeKeys.name(of: key)), of: node, to: text)
        }
      case "position":
        let axes = ["x", "y", "z"].prefix { child[$0] != nil }
        draft.place(node, at: axes.compactMap { child[$0].flatMap { EdgeWeight.number($0) } })
        try xml.skip()
      case "nodes": try readNodes(&xml)
      case "edges": try readEdges(&xml)
      default: try xml.skip()
      }
    }
  }

  private mutating func readEdges(_ xml: inout XMLReader) throws(GraphReadingError) {
    try xml.children { (xml, child) throws(GraphReadingError) in
      if child.localName == "edge" { try readEdge(child, &xml) } else { try xml.skip() }
    }
  }

  private mutating func readEdge(_ element: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    let source = try draft.reference(element.required("source"), at: element.position)
    let target = try draft.reference(element.required("target"), at: element.position)
    if element["type"].map({ $0 == "directed" }) ?? isDirectedUnlessStated { draft.isDirected = true }
    var weight = edgeKeys.standardWeight
    if let text = element["weight"] { try weight.take("weight", text, at: element.position) }
    try xml.children { (xml, child) throws(GraphReadingError) in
      guard child.localName == "attvalues" else { return try xml.skip() }
      try readValues(&xml) { (key, text, position) throws(GraphReadingError) in
        try weight.take(edgeKeys.name(of: key), text, at: position)
      }
    }
    try draft.addEdge(source, target, weight: weight.value, at: element.position)
  }

  private func readValues(
    _ xml: inout XMLReader, _ take: (_ key: String, _ text: String, TextPosition) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    try xml.children { (xml, child) throws(GraphReadingError) in
      // Before version 1.2, the attribute was called `id`.
      if child.localName == "attvalue", let key = child["for"] ?? child["id"], let text = child["value"] {
        try take(key, text, child.position)
      }
      try xml.skip()
    }
  }
}
