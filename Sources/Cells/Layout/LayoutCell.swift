import Bytes
import GraphLayout
import Notebook
import Parallel
import Report
import Spec

/// Positions for the nodes of a graph by gradient descent.
struct LayoutCell: Cell {
  typealias Value = LayoutValue

  static let kind = CellKind(
    name: "layout", version: 6,
    summary: "Places the nodes of a graph where attraction + repulsion + centralization is least, from seeded starts.",
    example: """
      - id: walk
        layout:
          graph: lattice
          seeds: [0, 1, 2]
          iterations: 5000
      """)

  private let graph: Reference
  private let options: LayoutOptions
  private let terms: [DeclaredTerm]
  private let seeds: [Int]
  private let start: FilePath?
  private let exports: [PositionFormat]
  private let constraints: ConstraintFields

  init(reading fields: inout FieldReader) {
    var options = LayoutOptions()
    graph = fields.required("graph", .reference(to: GraphCell.kind.name), "The graph.")
    options.dimension = fields.field(
      "dimension", .integer(for: .dimension), default: options.dimension, "Coordinates of a position.")
    options.model = fields.field(
      "objective", .choice, default: options.model,
      "forces: attraction + repulsion + centralization. stress: distances like the graph's. neighbourhoods: neighbours next to each other."
    )
    options.distances = fields.field(
      "distances", .choice, default: options.distances,
      "What stress takes for the length of an edge. edges: 1. weights: its weight.")
    let strategy: LayoutStrategy? = fields.optional(
      "strategy", .choice,
      "best (the default): several quasi-Newton searches, the best kept. fast: one. recipe (the default where fields of "
        + "the optimiser are given): the optimiser from the start, step for step.")
    let isOptimizerGiven = OptimizerFields.names.contains { fields.keySpan(of: $0) != nil }
    options.strategy = strategy ?? (isOptimizerGiven ? .recipe : .best)
    options.objective.attraction = fields.field(
      "attraction", .number(for: .attraction), default: options.objective.attraction,
      "The weight of the squared distances of adjacent nodes.")
    options.objective.repulsion = fields.field(
      "repulsion", .number(for: .repulsion), default: options.objective.repulsion,
      "The weight of 1/(squared distance + eps) of nodes that are not adjacent.")
    options.objective.centralization = fields.field(
      "centralization", .number(for: .centralization), default: options.objective.centralization,
      "The weight of the squared distances from the origin.")
    options.objective.epsilon = fields.field(
      "eps", .number(for: .epsilon), default: options.objective.epsilon, "Keeps the repulsion finite.")
    terms =
      fields.optional(
        "terms", .terms, "What is minimised in place of attraction, repulsion and centralization, term by term.") ?? []
    options.terms = terms.map(\.term)
    for name in ["attraction", "repulsion", "centralization", "eps", "weights"] {
      fields.requireAtMostOne(of: "terms", name)
    }
    let walk = OptimizerFields(reading: &fields)
    (options.optimizer, options.schedule, options.precision) = (walk.optimizer, walk.schedule, walk.precision)
    (options.iterations, options.stop) = (walk.iterations, walk.stop)
    seeds = fields.field(
      "seeds", .seeds, default: [0],
      "One descent from standard normals for each seed.")
    start = fields.optional(
      "start", .file, "A CSV of positions to start from: a row for each node, with or without a header and ids.")
    options.frames = fields.field(
      "record", .integer(for: .frames), default: 120, "States to keep for animations.")
    options.frameSpacing = fields.field(
      "spacing", .choice, default: options.frameSpacing,
      "How the states are spaced: evenly in steps, or in the distance that the nodes move.")
    constraints = ConstraintFields(reading: &fields)
    exports = fields.field(
      "export", .list(of: .choice, atMost: PositionFormat.allCases.count), default: [],
      "Other formats to write the graph with the best positions in.")
    fields.requireAtMostOne(of: "seeds", "start")
    if options.model != .forces {
      fields.refuse(
        Self.fieldsOfForces + OptimizerFields.names + ConstraintFields.names,
        by: "the objective `\(options.model.rawValue)`",
        hint: "remove it, or choose `objective: forces`")
    } else if options.strategy != .recipe {
      fields.refuse(
        OptimizerFields.names.filter { $0 != "iterations" }, by: "the strategy `\(options.strategy.rawValue)`",
        hint: "remove it, or choose `strategy: recipe`")
    }
    self.options = options
  }

  private static let fieldsOfForces = ["attraction", "repulsion", "centralization", "eps", "terms"]

  func estimatedBytes(_ run: CellRun) -> Int {
    guard let graph = try? run.value(graph, as: Graph.self) else { return 16_000_000 }
    let states = min(options.frames, options.iterations + 1) * graph.nodeCount * options.dimension * 8
    // The distances of all pairs, or those to some pivots.
    let isStressed = options.terms.contains { if case .stress = $0.form { true } else { false } }
    let distances =
      options.model == .forces && !isStressed ? 0 : 2 * min(graph.nodeCount, 8000) * min(graph.nodeCount, 8000)
    return seeds.count * (states + distances + graph.nodeCount * 1000) + 16_000_000
  }

  func run(_ run: CellRun) async throws -> CellOutput {
    let graph = try run.value(graph, as: Graph.self)
    var options = options
    try constraints.apply(to: &options, of: graph)
    let progress = SharedProgress(parts: isSeeded ? seeds.count : 1, report: run.progress)
    let descents: [LayoutValue.Descent]
    if let start {
      let input = try run.file(start)
      options.start = try .positions(positions(in: input, of: graph))
      let result = try descend(graph, options, 0, progress)
      descents = [.init(name: input.name, seed: nil, result: result)]
    } else if let start = try constraints.start(for: graph, dimension: options.dimension, run) {
      options.start = start
      descents = [.init(name: "warm start", seed: nil, result: try descend(graph, options, 0, progress))]
    } else {
      let common = options
      descents = try await Array(seeds.enumerated()).concurrentMap(jobs: run.jobs) { index, seed in
        var options = common
        options.start = .normal(seed: UInt64(seed))
        let result = try descend(graph, options, index, progress)
        return LayoutValue.Descent(name: "seed \(seed)", seed: seed, result: result)
      }
    }
    return LayoutOutput(value: LayoutValue(graph: graph, descents: descents), exports: exports).output
  }

  private var isSeeded: Bool { start == nil && !constraints.hasOrigin }

  private func positions(in file: InputFile, of graph: Graph) throws -> NodePositions {
    do {
      return try NodePositions(reading: ByteSource(path: file.location), of: graph, dimension: options.dimension)
    } catch let error as PositionTableError {
      throw CellError(error, file: file.name, field: ["start"])
    } catch let error as ByteSourceError {
      throw CellError(error, file: file.name, field: ["start"])
    }
  }

  private func descend(
    _ graph: Graph, _ options: LayoutOptions, _ part: Int, _ progress: SharedProgress
  ) throws -> LayoutResult {
    do {
      return try Layout.run(graph, options: options) { progress.advance(part, to: $0) }
    } catch LayoutError.undefinedEnergy(let fault, iteration: _) {
      throw CellError(fault, in: terms[fault.term].energy, label: graph.label)
    } catch let error as LayoutError {
      throw CellError(error)
    }
  }
}

extension FieldType where Value == [Int] {
  /// Seeds, each of which names a file of positions: no two are the same.
  fileprivate static var seeds: Self {
    let list = FieldType.list(of: .integer(in: 0...Int.max), atMost: 1000)
    return FieldType(
      expectation: list.expectation, shape: list.shape, placeholder: list.placeholder, show: list.show
    ) { site, context in
      guard let seeds = list.value(at: site, &context), case .sequence(let items) = site.node.content else {
        return nil
      }
      var known: Set<Int> = []
      guard let twin = zip(seeds, items).first(where: { !known.insert($0.0).inserted }) else { return seeds }
      context.report(
        code: "duplicate-seed", "the seed \(twin.0) is in the list already", at: twin.1.span, hint: "remove one of them"
      )
      return nil
    }
  }
}
