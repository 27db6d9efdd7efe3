import Bytes
import GraphLayout
import Notebook
import Parallel
import Report
import Spec

/// Positions for the nodes of a graph by gradient descent.
struct LayoutCell: Cell {
  typealias Value = LayoutValue

  enum Optimizer: String, CaseIterable {
    case adam
  }

  static let kind = CellKind(
    name: "layout", version: 3,
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
  private let seeds: [Int]
  private let start: FilePath?
  private let exports: [PositionFormat]

  init(reading fields: inout FieldReader) {
    var options = LayoutOptions()
    graph = fields.required("graph", .reference(to: GraphCell.kind.name), "The graph.")
    options.dimension = fields.field(
      "dimension", .integer(for: .dimension), default: options.dimension, "Coordinates of a position.")
    let strategy: LayoutStrategy? = fields.optional(
      "strategy", .choice,
      "best (the default): several quasi-Newton searches, the best kept. fast: one. recipe (the default where fields of "
        + "the optimiser are given): the optimiser from the start, step for step.")
    options.strategy = strategy ?? (Self.optimizerFields.contains { fields.keySpan(of: $0) != nil } ? .recipe : .best)
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
    _ = fields.field("optimizer", FieldType<Optimizer>.choice, default: .adam, "How to walk downhill.")
    options.optimizer.rate = fields.field(
      "rate", .number(for: .rate), default: options.optimizer.rate, "The learning rate of Adam.")
    options.optimizer.beta1 = fields.field(
      "beta1", .number(for: .beta1), default: options.optimizer.beta1, "The decay of the mean gradient.")
    options.optimizer.beta2 = fields.field(
      "beta2", .number(for: .beta2), default: options.optimizer.beta2, "The decay of the mean squared gradient.")
    options.iterations = fields.field(
      "iterations", .integer(for: .iterations), default: options.iterations,
      "The most steps of the optimiser, for each start.")
    seeds = fields.field(
      "seeds", .seeds, default: [0],
      "One descent from standard normals for each seed.")
    start = fields.optional(
      "start", .file, "A CSV of positions to start from: a row for each node, with or without a header and ids.")
    options.frames = fields.field(
      "record", .integer(for: .frames), default: 120, "States to keep for animations, evenly spaced in steps.")
    options.stop = fields.field(
      "stop", .stopRule, default: StopRule(), "When to stop before the last iteration; never, if left out.")
    exports = fields.field(
      "export", .list(of: .choice, atMost: PositionFormat.allCases.count), default: [],
      "Other formats to write the graph with the best positions in.")
    fields.requireAtMostOne(of: "seeds", "start")
    if options.strategy != .recipe { Self.refuseOptimizerFields(&fields, options.strategy) }
    self.options = options
  }

  /// What a search has no use for, but for the number of steps.
  private static let optimizerFields = ["optimizer", "rate", "beta1", "beta2", "iterations", "stop"]

  private static func refuseOptimizerFields(_ fields: inout FieldReader, _ strategy: LayoutStrategy) {
    for name in optimizerFields where name != "iterations" {
      guard let span = fields.keySpan(of: name) else { continue }
      fields.report(
        Diagnostic(
          code: "unused-field", message: "the strategy `\(strategy.rawValue)` has no use for `\(name)`", span: span,
          hint: "remove it, or choose `strategy: recipe`"))
    }
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    guard let graph = try? run.value(graph, as: Graph.self) else { return 16_000_000 }
    let states = min(options.frames, options.iterations + 1) * graph.nodeCount * options.dimension * 8
    return seeds.count * (states + graph.nodeCount * 1000) + 16_000_000
  }

  func run(_ run: CellRun) async throws -> CellOutput {
    let graph = try run.value(graph, as: Graph.self)
    let progress = SharedProgress(parts: start == nil ? seeds.count : 1, report: run.progress)
    let descents: [LayoutValue.Descent]
    if let start {
      let input = try run.file(start)
      let result = try descend(graph, .positions(positions(in: input, of: graph)), 0, progress)
      descents = [.init(name: input.name, seed: nil, result: result)]
    } else {
      descents = try await Array(seeds.enumerated()).concurrentMap(jobs: run.jobs) { index, seed in
        let result = try descend(graph, .normal(seed: UInt64(seed)), index, progress)
        return LayoutValue.Descent(name: "seed \(seed)", seed: seed, result: result)
      }
    }
    return LayoutOutput(value: LayoutValue(graph: graph, descents: descents), exports: exports).output
  }

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
    _ graph: Graph, _ start: LayoutStart, _ part: Int, _ progress: SharedProgress
  ) throws -> LayoutResult {
    var options = options
    options.start = start
    do {
      return try Layout.run(graph, options: options) { progress.advance(part, to: $0) }
    } catch let error as LayoutError {
      throw CellError(error)
    }
  }
}

extension FieldType where Value == StopRule {
  fileprivate static var stopRule: Self {
    .mapping("the conditions to stop") { fields in
      let standard = StopRule()
      return StopRule(
        relativeLossChange: fields.optional(
          "loss", .number(for: .relativeLossChange), "Stop once the loss changed by at most this share within `window`."
        ),
        window: fields.field("window", .integer(for: .window), default: standard.window, "Iterations to look back."),
        gradientNorm: fields.optional(
          "gradient", .number(for: .gradientNorm), "Stop once the gradient is at most so long."))
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
