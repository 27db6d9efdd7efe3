internal import Bytes
internal import Tabular

/// Reads a square matrix of the Matrix Market: every entry that is not left out (in a dense matrix: that is not 0) is an edge, and its
/// value the weight.
///
/// A matrix that is general in form, but whose entries come in pairs across the diagonal, is no directed graph.
///
/// Boisvert, Pozo and Remington, "The Matrix Market Exchange Formats: Initial Design" (NISTIR 5935, 1996).
enum MatrixMarketReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var lines = LineReader(limit: EdgeListReader.lineLimit)
    guard var first = try lines.next(of: &source) else { throw .malformed(.noGraph, at: lines.end) }
    let banner = try MatrixBanner(&first)
    guard var line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "%")]) else {
      throw .malformed(.unexpected(nil, expected: .value), at: lines.end)
    }
    let size = try MatrixSize(&line, banner: banner)
    var edges = NumberedEdges(nodeCount: size.nodeCount, hasWeights: banner.hasValues)
    switch banner.form {
    case .coordinate: try readEntries(size, banner, &lines, &source, &edges)
    case .array: try readColumns(size, banner, &lines, &source, &edges)
    }
    if let extra = try lines.nextContent(of: &source) {
      let fault = GraphFault.wrongCount(size.entryCount + 1, expected: size.entryCount, announcedOn: size.line)
      throw .malformed(fault, at: extra.start)
    }
    let isDirected = banner.symmetry == .general && edges.firstOneSided != nil
    if banner.symmetry == .general, !isDirected { edges.keepOneDirection() }
    return try edges.graph(wasDirected: isDirected, at: lines.end)
  }

  private static func readEntries(
    _ size: MatrixSize, _ banner: MatrixBanner, _ lines: inout LineReader, _ source: inout ByteSource,
    _ edges: inout NumberedEdges
  ) throws(GraphReadingError) {
    for place in 0..<size.entryCount {
      var line = try entry(place, of: size, &lines, &source)
      guard let row = try line.field(), let column = try line.field() else {
        throw .malformed(.missingNode, at: line.position)
      }
      let ends = try (
        row.node(of: size.nodeCount, announcedOn: size.line), column.node(of: size.nodeCount, announcedOn: size.line)
      )
      var weight = 1.0
      if banner.hasValues {
        guard let value = try line.field() else { throw .malformed(.missing("value"), at: line.position) }
        weight = try value.number()
      }
      try edges.add(ends.0, ends.1, weight: weight, at: row.position)
    }
  }

  /// Column after column, of a symmetric matrix from the diagonal downwards, of a skew-symmetric one from below it.
  private static func readColumns(
    _ size: MatrixSize, _ banner: MatrixBanner, _ lines: inout LineReader, _ source: inout ByteSource,
    _ edges: inout NumberedEdges
  ) throws(GraphReadingError) {
    var place = 0
    for column in 0..<size.nodeCount {
      for row in banner.firstRow(ofColumn: column)..<size.nodeCount {
        var line = try entry(place, of: size, &lines, &source)
        place += 1
        guard let value = try line.field() else { throw .malformed(.missing("value"), at: line.position) }
        let weight = try value.number()
        if weight != 0 { try edges.add(row, column, weight: weight, at: value.position) }
      }
    }
  }

  private static func entry(
    _ place: Int, of size: MatrixSize, _ lines: inout LineReader, _ source: inout ByteSource
  ) throws(GraphReadingError) -> TextLine {
    guard let line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "%")]) else {
      throw .malformed(.wrongCount(place, expected: size.entryCount, announcedOn: size.line), at: lines.end)
    }
    return line
  }
}
