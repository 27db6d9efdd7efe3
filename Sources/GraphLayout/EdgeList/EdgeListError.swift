public import Bytes

/// Why a file is no edge list. Lines and columns count from 1, columns in Unicode scalars.
public enum EdgeListError: Error, Hashable, Sendable {
  case source(ByteSourceError)
  case lineTooLong(line: Int, limit: Int)
  case notUTF8(line: Int, column: Int)
  /// A line names one node only, or none between two tabs.
  case missingNode(line: Int, column: Int)
  /// After `# n:` stands no number of nodes.
  case invalidNodeCount(line: Int, column: Int)
  /// A second `# n:` contradicts the first.
  case contradictoryNodeCount(line: Int, column: Int, firstLine: Int)
  /// A number that is no node of the 0 ..< `nodeCount` that `# n:` on `headerLine` announces.
  case nodeOutOfRange(Int, line: Int, column: Int, nodeCount: Int, headerLine: Int)
  /// The first label beyond the number of nodes that `# n:` on `headerLine` announces.
  case moreNodesThanAnnounced(String, line: Int, column: Int, nodeCount: Int, headerLine: Int)
  case tooManyNodes(line: Int, limit: Int)
  case tooManyEdges(line: Int, limit: Int)
}
