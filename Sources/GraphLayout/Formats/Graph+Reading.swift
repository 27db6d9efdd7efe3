public import Bytes

extension Graph {
  /// The most bytes of a text that is read as a whole: of every format but those that are read line by line or element by element.
  public static let textLimit = 1 << 28

  /// The graph that a file of the format spells, the whole rest of the source.
  ///
  /// Nodes are in the file's order. A node's label is what the file calls its label or name, if that tells all nodes apart, else
  /// the identifier by which its edges name it. Weights, groups and positions are kept where the file has them: an edge without a
  /// weight among others with one weighs 1, nodes without a group are a group of their own, and positions are only kept if every
  /// node has one and not all have the same. Directions are dropped.
  public init(reading source: consuming ByteSource, format: GraphFormat) throws(GraphReadingError) {
    var source = source
    switch format {
    case .edgeList: self = try EdgeListReader.graph(reading: &source)
    case .csv: self = try EdgeTableReader.graph(reading: &source)
    case .graphML: self = try GraphMLReader.graph(reading: source)
    case .gml: self = try GMLReader.graph(reading: &source)
    case .gexf: self = try GEXFReader.graph(reading: source)
    case .dot: self = try DOTReader.graph(reading: &source)
    case .pajek: self = try PajekReader.graph(reading: &source)
    case .metis: self = try METISReader.graph(reading: &source)
    case .matrixMarket: self = try MatrixMarketReader.graph(reading: &source)
    case .json: self = try NodeLinkReader.graph(reading: &source)
    case .graph6: self = try Graph6Reader.graph(reading: &source)
    case .adjacencyList: self = try AdjacencyListReader.graph(reading: &source)
    case .ncol: self = try NCOLReader.graph(reading: &source)
    case .lgl: self = try LGLReader.graph(reading: &source)
    case .plain: self = try PlainReader.graph(reading: &source)
    }
  }
}
