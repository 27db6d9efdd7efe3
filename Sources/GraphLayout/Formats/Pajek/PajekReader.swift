internal import Bytes
internal import Tabular

/// Reads the network file of Pajek: `*Vertices n`, then `*Edges` and `*Arcs` as pairs, as lists or as a matrix.
///
/// Kept are labels, the positions of vertices, `*Partition`s as groups (or attributes of vertices whose names are those of groups),
/// and weights. Several relations are read as one; `*Vector`s and other sections are left unread.
///
/// Batagelj and Mrvar, "Pajek: Program for Analysis and Visualization of Large Networks" (reference manual).
struct PajekReader {
  private enum Section {
    case network
    case vertices
    case pairs
    case lists
    case matrix
    case partition
    case other
  }

  private var draft = GraphDraft()
  private var section = Section.other
  private var hasMatrix = false
  private var vertexCount: Int?
  private var announcedOn = 0
  /// Rows of a matrix, or entries of a partition, so far.
  private var row = 0

  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var reader = PajekReader()
    var lines = LineReader(limit: Graph.textLimit)
    while var line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "%")]) {
      line.skipBlanks()
      if line.next == UInt8(ascii: "*") {
        try reader.beginSection(&line)
      } else {
        try reader.readLine(&line)
      }
    }
    guard reader.vertexCount != nil else { throw .malformed(.noGraph, at: lines.end) }
    // A symmetric matrix is a graph without directions.
    if reader.hasMatrix, !reader.draft.mergeBothWays() { reader.draft.isDirected = true }
    return try reader.draft.graph()
  }

  private init() {}

  private mutating func beginSection(_ line: inout TextLine) throws(GraphReadingError) {
    guard let field = try line.field() else { return }
    row = 0
    // Relations are numbered: `*Arcs :2 "knows"`.
    switch field.text.lowercased().prefix(while: { $0 != ":" }) {
    case "*vertices":
      if vertexCount != nil {
        // A partition or a vector has a count of its own.
        guard section != .partition, section != .other else { return }
        throw .malformed(.severalGraphs, at: field.position)
      }
      section = .vertices
      try readVertexCount(&line)
    case "*network": section = .network
    case "*edges": section = .pairs
    case "*arcs":
      section = .pairs
      draft.isDirected = true
    case "*edgeslist": section = .lists
    case "*arcslist":
      section = .lists
      draft.isDirected = true
    case "*matrix":
      section = .matrix
      hasMatrix = true
    case "*partition": section = .partition
    default: section = .other
    }
    if ![.network, .vertices, .other].contains(section), vertexCount == nil {
      throw .malformed(.unexpected(field.text, expected: .literal("*Vertices")), at: field.position)
    }
  }

  private mutating func readVertexCount(_ line: inout TextLine) throws(GraphReadingError) {
    let start = line.start
    let count = try line.count("*Vertices")
    guard count <= Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: start) }
    vertexCount = count
    announcedOn = line.number
    for number in 0..<count { _ = try draft.node(String(number + 1), at: start) }
  }

  private mutating func readLine(_ line: inout TextLine) throws(GraphReadingError) {
    switch section {
    case .vertices: try readVertex(&line)
    case .pairs: try readPair(&line)
    case .lists:
      let source = try vertex(&line)
      while let field = try line.field() { try draft.addEdge(source, node(field), at: field.position) }
    case .matrix: try readMatrixRow(&line)
    case .partition:
      guard let field = try line.field() else { return }
      guard row < draft.nodes.count else {
        throw .malformed(
          .wrongCount(row + 1, expected: draft.nodes.count, announcedOn: announcedOn), at: field.position)
      }
      draft.set(.group, of: row, to: field.text)
      row += 1
    case .network, .other: break
    }
  }

  /// `number "label" x y z shape name value …`
  private mutating func readVertex(_ line: inout TextLine) throws(GraphReadingError) {
    let node = try vertex(&line)
    guard let label = try line.quotedField(escapes: false) else { return }
    draft.set(.label, of: node, to: label.text)
    var coordinates: [Double] = []
    var next = try line.quotedField(escapes: false)
    while let field = next, coordinates.count < 3, let number = EdgeWeight.number(field.text) {
      coordinates.append(number)
      next = try line.quotedField(escapes: false)
    }
    if coordinates.count >= 2 { draft.place(node, at: coordinates) }
    // The shape has no name; a value follows every other field.
    while next != nil {
      guard let name = try line.quotedField(escapes: false) else { return }
      next = try line.quotedField(escapes: false)
      if let value = next { draft.set(parameter: name.text, of: node, to: value.text) }
    }
  }

  private mutating func readPair(_ line: inout TextLine) throws(GraphReadingError) {
    let start = line.start
    let source = try vertex(&line)
    let target = try vertex(&line)
    // Attributes of the line may follow without a weight before them.
    let weight = try line.quotedField(escapes: false).flatMap { EdgeWeight.number($0.text) }
    try draft.addEdge(source, target, weight: weight, at: start)
  }

  private mutating func readMatrixRow(_ line: inout TextLine) throws(GraphReadingError) {
    guard row < draft.nodes.count else {
      throw .malformed(.wrongCount(row + 1, expected: draft.nodes.count, announcedOn: announcedOn), at: line.start)
    }
    var column = 0
    while let field = try line.field() {
      guard column < draft.nodes.count else {
        throw .malformed(
          .wrongCount(column + 1, expected: draft.nodes.count, announcedOn: announcedOn), at: field.position)
      }
      let weight = try field.number()
      if weight != 0 { try draft.addEdge(row, column, weight: weight, at: field.position) }
      column += 1
    }
    row += 1
  }

  private mutating func vertex(_ line: inout TextLine) throws(GraphReadingError) -> Int {
    guard let field = try line.field() else { throw .malformed(.missingNode, at: line.position) }
    return try node(field)
  }

  private func node(_ field: TextLine.Field) throws(GraphReadingError) -> Int {
    try field.node(of: vertexCount ?? 0, announcedOn: announcedOn)
  }
}
