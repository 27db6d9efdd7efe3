internal import Tabular

/// Which columns of a table of edges hold what.
struct EdgeColumns {
  let hasHeader: Bool
  private let source: Int
  private let target: Int
  private let weight: Int?
  private let type: Int?

  /// From the first row.
  init(_ row: TableRow) throws(GraphReadingError) {
    let names = (0..<row.count).map { row.trimmedText($0).lowercased() }
    if row.count >= 2, row.integer(0) != nil, row.integer(1) != nil {
      hasHeader = false
      source = 0
      target = 1
      weight = row.count > 2 ? 2 : nil
      type = nil
      return
    }
    let ends = EdgeTableReader.endNames.lazy.compactMap { source, target in
      names.firstIndex(of: source).flatMap { source in names.firstIndex(of: target).map { (source, $0) } }
    }
    guard let (source, target) = ends.first else {
      throw .malformed(.unknownColumns((0..<row.count).map(row.text)), at: row.position(of: 0))
    }
    hasHeader = true
    self.source = source
    self.target = target
    weight = names.firstIndex(of: "weight") ?? names.firstIndex(of: "value")
    type = names.firstIndex(of: "type")
  }

  func addEdge(of row: TableRow, to draft: inout GraphDraft) throws(GraphReadingError) {
    var number: Double?
    if let weight, !row.isEmpty(weight) {
      number = EdgeWeight.number(row.text(weight))
      guard number != nil || !hasHeader else {
        throw .malformed(.notANumber(row.text(weight)), at: row.position(of: weight))
      }
    }
    if let type, row.trimmedText(type).lowercased() == "directed" { draft.isDirected = true }
    let position = row.position(of: source)
    try draft.addEdge(node(source, row, &draft), node(target, row, &draft), weight: number, at: position)
  }

  private func node(_ column: Int, _ row: TableRow, _ draft: inout GraphDraft) throws(GraphReadingError) -> Int {
    let name = row.trimmedText(column)
    guard !name.isEmpty else { throw .malformed(.missingNode, at: row.position(of: column)) }
    return try draft.node(name, at: row.position(of: column))
  }
}

extension TableRow {
  /// A field without blanks around it.
  fileprivate func trimmedText(_ index: Int) -> String {
    let text = text(index).drop { $0 == " " }
    return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }
}
