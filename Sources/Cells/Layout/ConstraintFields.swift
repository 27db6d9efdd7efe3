import GraphLayout
import Notebook
import Spec

/// The fields of a layout that say what must hold whatever the objective: distances, places, and what becomes of components.
struct ConstraintFields {
  /// What only the objective `forces` knows.
  static let names = ["min-distance", "radii", "gap", "components", "pinned", "weights"]

  private let minimumDistance: Double?
  private let radii: [Double]
  private let gap: Double
  private let components: ComponentArrangement?
  private let pinned: [String]
  private let usesWeights: Bool
  /// The layout to go on from.
  private let origin: Reference?

  init(reading fields: inout FieldReader) {
    minimumDistance = fields.optional(
      "min-distance", .number(for: .minimumDistance), "No two nodes are nearer than this in the end.")
    radii = fields.field(
      "radii", .oneOrMore(.number(for: .radius)), default: [],
      "Radii of discs that do not overlap: one for all nodes, or one for each in the order of the graph.")
    gap = fields.field("gap", .number(for: .gap), default: 0, "What is left between two discs at least.")
    components = fields.optional(
      "components", .choice,
      "apart (the default of best and fast): each component by itself, then side by side. together: all at once.")
    pinned = fields.field(
      "pinned", .list(of: .text), default: [], "Labels of nodes that stay where `start` or `from` has them.")
    usesWeights = fields.field(
      "weights", .boolean, default: false, "Whether edges attract in proportion to their weights.")
    origin = fields.optional(
      "from", .reference(to: LayoutCell.kind.name),
      "Another layout to go on from: nodes with the same label begin at its best, and untouched ones hardly move.")
    if fields.isSound, gap > 0, radii.isEmpty {
      fields.report(code: "unused-field", "without `radii` there is no use for `gap`", at: "gap", hint: "add `radii`")
    }
    fields.requireAtMostOne(of: "from", "start")
    fields.requireAtMostOne(of: "from", "seeds")
  }

  /// Whether another layout gives the start.
  var hasOrigin: Bool { origin != nil }

  /// The start that the other layout gives, if there is one.
  func start(for graph: Graph, dimension: Int, _ run: CellRun) throws -> LayoutStart? {
    guard let origin else { return nil }
    let value = try run.value(origin, as: LayoutValue.self)
    let positions = value.descents[value.best].result.finalPositions
    guard positions.dimension == dimension else {
      throw CellError(
        code: "wrong-start",
        "the layout `\(origin.id)` has \(positions.dimension) dimensions, and this one \(dimension)",
        field: ["from"], hint: "give both the same `dimension`")
    }
    return .warm(from: value.graph, at: positions, to: graph)
  }

  /// Writes what the fields say of this graph into the options.
  func apply(to options: inout LayoutOptions, of graph: Graph) throws {
    if minimumDistance != nil || !radii.isEmpty {
      let all = radii.count == 1 ? [Double](repeating: radii[0], count: graph.nodeCount) : radii
      options.minimumDistance = MinimumDistance(minimumDistance ?? 0, radii: all, gap: gap)
    }
    options.components = components
    options.usesWeights = usesWeights
    guard !pinned.isEmpty else { return }
    let nodes = Dictionary(uniqueKeysWithValues: (0..<graph.nodeCount).map { (graph.label(of: $0), $0) })
    options.pinned = try pinned.map { label in
      guard let node = nodes[label] else {
        throw CellError(
          code: "unknown-node", "the graph has no node `\(label)`", field: ["pinned"],
          hint: Suggestion.hint(for: label, among: Array(nodes.keys.sorted())))
      }
      return node
    }
  }
}
