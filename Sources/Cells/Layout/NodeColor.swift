import Charts
import GraphLayout

/// What the colours of nodes say in an animation.
enum NodeColor: String, CaseIterable {
  case none
  case degree
  case group

  /// The colouring; groups of a graph without any are its nodes alike.
  func coloring(of graph: Graph) -> NodeColoring {
    switch self {
    case .none: .constant
    case .degree: .values(graph.degrees.map { Double($0) }, title: "Degree")
    case .group:
      graph.groups.map { groups in
        .groups(groups, names: (0...(groups.max() ?? 0)).map { "group \($0)" })
      } ?? .constant
    }
  }
}
