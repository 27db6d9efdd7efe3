/// A file format for graphs.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// Two nodes a line, and the weight of their edge if there is one: ``EdgeListReader``.
  case edgeList = "edge-list"
  /// A table of edges with a header: `source,target,weight`.
  case csv
  case graphML = "graphml"
  case gml
  case gexf
  /// The language of Graphviz.
  case dot
  case pajek
  case metis
  case matrixMarket = "matrix-market"
  /// Node-link JSON, as NetworkX and d3 write it.
  case json
  case graph6
  /// A node and its neighbours a line.
  case adjacencyList = "adjacency-list"
  case ncol
  case lgl
  /// The plain output of Graphviz.
  case plain

  /// The format of files whose names end like this, with `.gz` behind it or not; nil if none is known by it.
  ///
  /// A name without an extension is an edge list's.
  public init?(fileName: String) {
    var parts = fileName.split(separator: "/", omittingEmptySubsequences: false).last?.split(separator: ".") ?? []
    if parts.count > 1, parts.last?.lowercased() == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last?.lowercased() else {
      self = .edgeList
      return
    }
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(last) }) else { return nil }
    self = format
  }

  /// How the names of such files end, in lower case.
  public var fileExtensions: [String] {
    switch self {
    case .edgeList: ["edgelist", "edges", "edge", "el", "wel", "txt", "dat", "data", "tab", "list"]
    case .csv: ["csv", "tsv"]
    case .graphML: ["graphml"]
    case .gml: ["gml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .pajek: ["net", "paj"]
    case .metis: ["metis", "graph"]
    case .matrixMarket: ["mtx", "mm"]
    case .json: ["json"]
    case .graph6: ["g6", "graph6"]
    case .adjacencyList: ["adjlist", "adj"]
    case .ncol: ["ncol"]
    case .lgl: ["lgl"]
    case .plain: ["plain"]
    }
  }
}
