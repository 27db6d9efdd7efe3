internal import Bytes
internal import Tabular
internal import XML

/// Reads GraphML, as NetworkX, igraph, Gephi and yEd write it.
///
/// Graphs within nodes give their nodes and edges to the whole. Kept are the data whose keys are called `label`, `name`, `x`, `y`, `z`,
/// `weight` or as groups are, and of yEd the middle and the label of a shape.
///
/// Brandes et al., "GraphML Progress Report" (2001).
struct GraphMLReader {
  private var draft = GraphDraft()
  private var nodeKeys = AttributeKeys()
  private var edgeKeys = AttributeKeys()

  static func graph(reading source: consuming ByteSource) throws(GraphReadingError) -> Graph {
    var xml = XMLReader(source)
    var reader = GraphMLReader()
    var hasGraph = false
    var start = TextPosition(line: 1, column: 1)
    try xml.document("graphml") { (xml, root) throws(GraphReadingError) in
      start = root.position
      try xml.children { (xml, child) throws(GraphReadingError) in
        switch child.localName {
        case "key": try reader.readKey(child, &xml)
        case "graph":
          guard !hasGraph else { throw .malformed(.severalGraphs, at: child.position) }
          hasGraph = true
          try reader.readGraph(child, &xml)
        default: try xml.skip()
        }
      }
    }
    guard hasGraph else { throw .malformed(.noGraph, at: start) }
    return try reader.draft.graph()
  }

  private mutating func readKey(_ key: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    let id = try key.required("id")
    var standard: String?
    try xml.children { (xml, child) throws(GraphReadingError) in
      if child.localName == "default" { standard = try xml.text(of: child) } else { try xml.skip() }
    }
    let owner = key["for"] ?? "all"
    if owner == "node" || owner == "all" {
      nodeKeys.add(id, name: key["attr.name"], standard: standard)
      if let standard { draft.setStandard(NodeAttribute(nodeKeys.name(of: id)), to: standard) }
    }
    if owner == "edge" || owner == "all" { edgeKeys.add(id, name: key["attr.name"], standard: standard) }
  }

  private mutating func readGraph(_ graph: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    let isDirected = graph["edgedefault"] == "directed"
    try xml.children { (xml, child) throws(GraphReadingError) in
      switch child.localName {
      case "node": try readNode(child, &xml)
      case "edge": try readEdge(child, isDirected: isDirected, &xml)
      case "hyperedge": throw .malformed(.unsupported("hyperedge"), at: child.position)
      default: try xml.skip()
      }
    }
  }

  private mutating func readNode(_ element: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    let node = try draft.newNode(element.required("id"), at: element.position)
    try xml.children { (xml, child) throws(GraphReadingError) in
      switch child.localName {
      case "data":
        var shape = YEdShape()
        let text = try xml.text(of: child) { (xml, child) throws(GraphReadingError) in try shape.read(child, &xml) }
        if let label = shape.label { draft.set(.label, of: node, to: label) }
        if let middle = shape.middle { draft.place(node, at: middle) }
        draft.set(NodeAttribute(nodeKeys.name(of: try child.required("key"))), of: node, to: text)
      case "graph": try readGraph(child, &xml)
      default: try xml.skip()
      }
    }
  }

  private mutating func readEdge(
    _ element: XMLElement, isDirected: Bool, _ xml: inout XMLReader
  ) throws(GraphReadingError) {
    let source = try draft.reference(element.required("source"), at: element.position)
    let target = try draft.reference(element.required("target"), at: element.position)
    if element["directed"].map({ $0 == "true" }) ?? isDirected { draft.isDirected = true }
    var weight = edgeKeys.standardWeight
    try xml.children { (xml, child) throws(GraphReadingError) in
      guard child.localName == "data" else { return try xml.skip() }
      try weight.take(edgeKeys.name(of: child.required("key")), xml.text(of: child), at: child.position)
    }
    try draft.addEdge(source, target, weight: weight.value, at: element.position)
  }
}
