/// Why there is no such graph.
public enum GraphError: Error, Hashable, Sendable {
  case tooManyNodes(Int, limit: Int)
  /// More edges than the limit, of a generator: expected ones.
  case tooManyEdges(Int, limit: Int)
  /// An end of the edge at this place of the list is no node.
  case noSuchNode(Int, edge: Int, nodeCount: Int)
  case wrongLabelCount(Int, nodeCount: Int)
  case repeatedLabel(String)
  case wrongGroupCount(Int, nodeCount: Int)
  case wrongWeightCount(Int, edgeCount: Int)
  /// The weight of the edge at this place of the list.
  case weightNotFinite(edge: Int)
  case wrongPositionCount(Int, nodeCount: Int)
  case positionNotFinite(node: Int)
  /// A parameter of a generator lies outside what it may be.
  case outOfRange(GeneratorParameter, value: Double, allowed: ClosedRange<Double>)
}
