import GraphLayout
import Notebook
import Spec

/// Which nodes carry names in a drawing, and which names.
enum NodeLabelChoice: Hashable {
  case none
  case all
  /// So many nodes of the highest degrees.
  case most(Int)
  /// The values of an attribute.
  case attribute(String)

  /// The names, empty for nodes without one; nil for none.
  func names(_ facts: NodeFacts) throws(CellError) -> [String]? {
    let graph = facts.graph
    switch self {
    case .none: return nil
    case .all: return (0..<graph.nodeCount).map(graph.label(of:))
    case .most(let count):
      let degrees = graph.degrees
      var names = [String](repeating: "", count: graph.nodeCount)
      let order = degrees.indices.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
      for node in order.prefix(count) { names[node] = graph.label(of: node) }
      return names
    case .attribute(let name): return try facts.names(name, field: ["labels"])
    }
  }
}

extension FieldType where Value == NodeLabelChoice {
  static var nodeLabels: Self {
    .scalar(
      "true, false, a number of nodes, or the name of an attribute",
      shape: .either(.boolean, .either(.integer(1...Graph.nodeLimit), .text)), placeholder: .none,
      show: { choice in
        switch choice {
        case .none: "false"
        case .all: "true"
        case .most(let count): String(count)
        case .attribute(let name): name
        }
      }
    ) { scalar in
      switch scalar.core {
      case .boolean(let isOn): isOn ? .all : NodeLabelChoice.none
      case .integer(let count): count > 0 ? .most(count) : nil
      default: scalar.text.isEmpty ? nil : .attribute(scalar.text)
      }
    }
  }
}
