/// A way in which text is no graph of its format, and where its position points.
public enum GraphFault: Hashable, Sendable {
  // Text

  /// Bytes are not UTF-8. Points at the text that they are in.
  case notUTF8
  /// Points at the start of the line.
  case lineTooLong(limit: Int)
  /// Points at the first byte too many.
  case textTooLong(limit: Int)
  /// Something else stands where one of these should, or the end of the text: nil.
  case unexpected(String?, expected: GraphToken)
  /// A text, a comment or a list does not end. Points at its start.
  case unterminated(GraphToken)
  /// Lists, objects, elements or subgraphs within one another. Points at the first too many.
  case tooDeep(limit: Int)
  /// There is something that cannot be part of a simple graph, such as a hyperedge: as the format calls it.
  case unsupported(String)

  // Values

  case notANumber(String)
  /// A whole number from 0 on is expected.
  case notACount(String)
  /// A node, an edge or a column lacks what tells which one it is: as the format calls it.
  case missing(String)
  /// No columns of a table of edges have names by which the ends of an edge are known.
  case unknownColumns([String])

  // Nodes and edges

  /// A line names one node only, or none between two tabs.
  case missingNode
  /// No node of the file has this name.
  case unknownNode(String)
  case repeatedNode(String)
  /// A number that is no node of the `allowed` ones, which the file announces on a line.
  case nodeOutOfRange(Int, allowed: Range<Int>, announcedOn: Int)
  /// The first label beyond the number of nodes that the file announces on a line.
  case moreNodesThanAnnounced(String, nodeCount: Int, announcedOn: Int)
  /// A second number of nodes contradicts the first.
  case contradictoryNodeCount(announcedOn: Int)
  /// Fewer or more lines with nodes, or numbers of a matrix, than the file announces on a line.
  case wrongCount(Int, expected: Int, announcedOn: Int)
  /// The node's line names a neighbour whose line does not name the node: both counted as the file does.
  case oneSided(node: Int, neighbour: Int)
  /// A matrix that says which nodes are adjacent has as many rows as columns.
  case notSquare(rows: Int, columns: Int)
  case tooManyNodes(limit: Int)
  case tooManyEdges(limit: Int)
  /// The file has no graph.
  case noGraph
  /// The file has a second graph.
  case severalGraphs
}
