import GraphLayout
import Notebook
import Spec

/// The fields of a generated graph.
struct GraphGenerator {
  enum Kind: String, CaseIterable {
    case complete
    case path
    case cycle
    case grid
    case binaryTree = "binary-tree"
    case erdosRenyi = "erdos-renyi"
    case barabasiAlbert = "barabasi-albert"
    case plantedPartition = "planted-partition"
  }

  private let kind: Kind
  private let nodes: Int?
  private let rows: Int?
  private let columns: Int?
  private let depth: Int?
  private let probability: Double?
  private let links: Int?
  private let groups: Int?
  private let size: Int?
  private let within: Double?
  private let between: Double?
  private let seed: Int?

  init(reading fields: inout FieldReader) {
    let count = FieldType<Int>.integer(in: 0...Graph.nodeLimit)
    kind = fields.required("kind", .choice, "What to generate.")
    let isKindKnown = fields.isSound
    nodes = fields.optional("nodes", count, "Nodes: of complete, path, cycle, erdos-renyi and barabasi-albert.")
    rows = fields.optional("rows", count, "Rows of a grid.")
    columns = fields.optional("columns", count, "Columns of a grid.")
    depth = fields.optional("depth", .integer(in: 0...18), "Edges from the root of a binary-tree to a leaf.")
    probability = fields.optional("probability", .number(in: 0...1), "Of each edge of an erdos-renyi graph.")
    links = fields.optional("links", count, "Edges that each new node of a barabasi-albert graph brings.")
    groups = fields.optional("groups", count, "Groups of a planted-partition.")
    size = fields.optional("size", count, "Nodes of each group.")
    within = fields.optional("within", .number(in: 0...1), "The probability of an edge inside of a group.")
    between = fields.optional("between", .number(in: 0...1), "The probability of an edge between two groups.")
    seed = fields.optional("seed", .integer(in: 0...Int.max), "Of the random graphs; 0 if left out.")
    if isKindKnown { checkFields(&fields) }
  }

  /// The fields that a kind needs; with those that it may have, no others make sense.
  private var needed: [String] {
    switch kind {
    case .complete, .path, .cycle: ["nodes"]
    case .grid: ["rows", "columns"]
    case .binaryTree: ["depth"]
    case .erdosRenyi: ["nodes", "probability"]
    case .barabasiAlbert: ["nodes", "links"]
    case .plantedPartition: ["groups", "size", "within", "between"]
    }
  }

  private var isRandom: Bool {
    switch kind {
    case .erdosRenyi, .barabasiAlbert, .plantedPartition: true
    case .complete, .path, .cycle, .grid, .binaryTree: false
    }
  }

  private func checkFields(_ fields: inout FieldReader) {
    for name in needed where fields.keySpan(of: name) == nil {
      fields.report(
        code: "missing-field", "a graph of kind `\(kind.rawValue)` needs the field `\(name)`",
        hint: "add `\(name):`")
    }
    let allowed = ["kind"] + needed + (isRandom ? ["seed"] : [])
    for name in fields.descriptions.map(\.name) where !allowed.contains(name) {
      guard let span = fields.keySpan(of: name) else { continue }
      fields.report(
        Diagnostic(
          code: "unused-field", message: "a graph of kind `\(kind.rawValue)` has no field `\(name)`", span: span,
          hint: "it takes \(allowed.dropFirst().map { "`\($0)`" }.joined(separator: ", "))"))
    }
  }

  func graph() throws(CellError) -> Graph {
    try CellError.rewording({ CellError($0, field: ["generate"]) }) { () throws(GraphError) in
      let (nodes, seed) = (nodes ?? 0, UInt64(seed ?? 0))
      return switch kind {
      case .complete: try .complete(nodes: nodes)
      case .path: try .path(nodes: nodes)
      case .cycle: try .cycle(nodes: nodes)
      case .grid: try .grid(rows: rows ?? 0, columns: columns ?? 0)
      case .binaryTree: try .binaryTree(depth: depth ?? 0)
      case .erdosRenyi: try .erdosRenyi(nodes: nodes, probability: probability ?? 0, seed: seed)
      case .barabasiAlbert: try .barabasiAlbert(nodes: nodes, links: links ?? 0, seed: seed)
      case .plantedPartition:
        try .plantedPartition(
          groups: groups ?? 0, size: size ?? 0, within: within ?? 0, between: between ?? 0, seed: seed)
      }
    }
  }
}
