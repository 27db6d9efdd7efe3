import Bytes
import GraphLayout

/// A graph as one can write it down: labels, edges by label with their weights, and whatever else there is.
struct GraphSketch: Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  init(_ graph: Graph) {
    var parts = [(0..<graph.nodeCount).map { "\(graph.label(of: $0))" }.joined(separator: " ")]
    parts.append(
      graph.edges.enumerated().map { place, edge in
        let ends = "\(graph.label(of: Int(edge.source)))-\(graph.label(of: Int(edge.target)))"
        return graph.weights.map { "\(ends):\($0[place])" } ?? ends
      }.joined(separator: " "))
    if let groups = graph.groups { parts.append("groups \(groups)") }
    if let positions = graph.positions { parts.append("at \(positions.values)") }
    if graph.wasDirected { parts.append("directed") }
    if graph.droppedLoops > 0 { parts.append("loops \(graph.droppedLoops)") }
    if graph.droppedRepeats > 0 { parts.append("repeats \(graph.droppedRepeats)") }
    description = parts.joined(separator: " | ")
  }

  static func read(_ text: String, _ format: GraphFormat) throws -> Graph {
    try Graph(reading: ByteSource(bytes: Array(text.utf8)), format: format)
  }
}
