public import Bytes
internal import Tabular

/// Reads a graph from text with one edge a line.
///
/// ```
/// # n: 34  m: 78
/// 0 1
/// 0 2 1.5
/// ```
///
/// A line names two nodes; a number behind them is the weight of their edge, whatever else follows is left unread. Where a tab
/// occurs in the line, tabs separate and labels may hold blanks; else blanks and commas do. Empty lines and lines that begin with
/// `#` or `%` are skipped, but `# n: N` announces the number of nodes, so that there can be nodes without edges.
///
/// If all nodes are whole numbers and N is announced, they are the nodes 0 ..< N, and any other number is an error. If they are
/// whole numbers 0 … k with none missing, they are these nodes. Else a node's number is the order of its first appearance, and the
/// text its label; nodes that were only announced follow, labelled by their numbers.
public struct EdgeListReader {
  /// The most bytes of a line.
  public static let lineLimit = 1 << 16

  private var draft = GraphDraft()
  private var announced: GraphDraft.NodeCount?

  private init() {}

  /// The graph that the whole rest of the source spells.
  public static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var reader = EdgeListReader()
    var lines = LineReader(limit: lineLimit)
    while var line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "%")]) {
      line.skipBlanks()
      if line.next == UInt8(ascii: "#") {
        try reader.readComment(&line)
      } else {
        try reader.draft.addEdge(from: &line, separator: line.likelySeparator)
      }
    }
    return try reader.draft.numberedGraph(announced: reader.announced)
  }

  private mutating func readComment(_ line: inout TextLine) throws(GraphReadingError) {
    line.skip { $0 == UInt8(ascii: "#") }
    line.skip { $0 == UInt8(ascii: " ") }
    guard line.skip("n:") else { return }
    line.skip { $0 == UInt8(ascii: " ") }
    let position = line.position
    guard let field = try line.field(.blanksAndCommas) else { throw .malformed(.notACount(""), at: position) }
    let value = try field.count()
    guard value <= Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: position) }
    if let announced, announced.value != value {
      throw .malformed(.contradictoryNodeCount(announcedOn: announced.line), at: position)
    }
    if announced == nil { announced = GraphDraft.NodeCount(value: value, line: line.number) }
  }
}
