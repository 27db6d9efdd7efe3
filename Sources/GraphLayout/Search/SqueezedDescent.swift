internal import Kernels

/// The way from one random start to a layout: with one dimension more than is wanted, where few local minima are; then with a growing
/// penalty on that dimension until nothing is left of it; then without.
///
/// In the plane, a part of the graph that has come to lie on the wrong side cannot pass through the rest; in space it goes around. A
/// large graph goes this way as a coarse one that stands for it, and is then refined level by level.
struct SqueezedDescent {
  private static let lifted = Patience(steps: 150, decrease: 1e-3)
  private static let squeezing = Patience(steps: 40, decrease: 1e-3)
  private static let refining = Patience(steps: 40, decrease: 3e-3)
  private static let flat = Patience(steps: 300, decrease: 1e-5)
  /// In double precision, which tells losses apart that single precision cannot.
  private static let comparison = Patience(steps: 10, decrease: 1e-6)
  private static let polish = Patience(steps: 300, decrease: 1e-7)
  /// Penalties in units of the attraction's stiffness.
  private static let squeezes = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
  /// Of the noise on the smooth start, in units of its standard deviation.
  private static let roughness = 0.1
  /// Of the noise on the places of nodes that come from one place, in units of the distance at which two nodes balance.
  private static let noise = 0.3
  /// Of a node that stands for others, the square of its extent, in units of that distance's square and of the others' number.
  private static let extent = 0.25
  /// Of the tree at the end, and of the error of its forces.
  private static let finalOpening = 0.35
  private static let forceTolerance = 0.01
  /// The loss that is reported is that of all pairs up to so many nodes.
  private static let exactLossLimit = 20_000
  /// Shares of it, until nothing is left.
  private static let hardenings = [1, 0.1, 0.01]
  /// Nodes that the steps of a large graph may come to: of each refinement, at the end of the last, and at the end of it all.
  private static let refinedNodes = 1_200_000
  private static let flatNodes = 1_500_000
  private static let polishedNodes = 1_000_000
  /// Steps of a descent that keeps the shape of its start, before and after the tree is made finer.
  private static let briefSteps = 260
  private static let briefPolish = 20
  /// Below it, the relative norm of the gradient counts as zero.
  private static let gradientTolerance = 1e-7

  /// The plain objective, or one that resembles the terms.
  private let objective: LayoutObjective
  /// What takes its place in the evaluations of a graph that is not coarse.
  private let terms: CompiledTerms?
  private let dimension: Int
  private let hierarchy: GraphHierarchy
  /// The number, in the hierarchy, of the graph that is laid out at the time.
  private var level: Int
  /// The attraction of weighted edges; graphs that stand for another do without.
  private let springs: EdgeSprings?
  /// The most steps, from the start to the end of the polish.
  private let stepLimit: Int
  private var preconditioner: LaplacianPreconditioner
  private var way: RecordedWay
  /// Where it has come to, in the dimension that is wanted.
  private var coordinates: AxisCoordinates
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)
  private var gradientNorm = 0.0
  private var stopReason = StopReason.iterations
  private var forceAccuracy: ForceAccuracy?
  private var isBrief = false

  /// - Parameter terms: Declared ones, in place of the objective, which resembles them. The graph is then not coarse.
  /// - Precondition: With declared terms, the hierarchy is the graph alone.
  init(_ graph: Graph, options: LayoutOptions, hierarchy: GraphHierarchy) {
    precondition(options.terms.isEmpty || hierarchy.graphs.count == 1)
    objective = options.resemblingObjective
    terms = options.terms.isEmpty ? nil : CompiledTerms(options.terms, graph: graph)
    self.hierarchy = hierarchy
    dimension = options.dimension
    springs = EdgeSprings(graph)
    stepLimit = options.iterations
    level = hierarchy.graphs.count - 1
    preconditioner = LaplacianPreconditioner(objective, graph: hierarchy.graphs[level])
    way = RecordedWay(frames: options.frames, spacing: options.frameSpacing, ancestors: hierarchy.ancestors(at: level))
    coordinates = AxisCoordinates(rowMajor: [], dimension: dimension)
  }

  /// Goes from the start with this seed to the neighbourhood of a minimum for the coarsest graph.
  mutating func run(seed: UInt64) throws {
    var evaluator = evaluator(dimension: dimension, precision)
    let start = isLifted ? try squeezed(seed: seed) : start(dimension: dimension, seed: seed)
    var descent = scaledDescent(from: start, &evaluator)
    if !isLifted { way.begin(descent.coordinates, loss: descent.loss) }
    try advance(&descent, &evaluator, Self.flat)
    coordinates = descent.coordinates
    loss = descent.loss
    if level == 0, !usesTree(dimension: dimension) { try advanceInDouble(Self.comparison) }
  }

  /// Goes on with one finer graph after another, to the neighbourhood of a minimum for the graph itself.
  mutating func refine(seed: UInt64) throws {
    try refine(seed: seed, nodeLimit: .max)
    try harden()
  }

  /// Goes on with one finer graph after another while they have no more nodes than the limit and stand for a finer one.
  mutating func refine(seed: UInt64, nodeLimit: Int) throws {
    var generator = SeededGenerator(seed: seed)
    while level > 0, hierarchy.graphs[level - 1].nodeCount <= nodeLimit, level > 1 || nodeLimit == .max {
      level -= 1
      preconditioner = LaplacianPreconditioner(objective, graph: graph)
      way.setAncestors(hierarchy.ancestors(at: level))
      coordinates = hierarchy.prolonged(
        coordinates, to: level, noise: Self.noise * objective.unitDistance, generator: &generator)
      guard level > 0 else { break }
      var evaluator = softEvaluator(dimension: dimension)
      try advance(from: coordinates, &evaluator, Self.refining.within(Self.refinedNodes / graph.nodeCount))
    }
  }

  /// Goes from these positions, where nodes may be at one place, some steps towards a minimum: near nodes find their places, and what
  /// is far keeps its own, as it does not in the minimum itself.
  mutating func settle(from start: AxisCoordinates) throws {
    isBrief = true
    begin(at: start)
    try harden()
  }

  /// Takes the extent from the nodes, step by step.
  private mutating func harden() throws {
    for share in Self.hardenings {
      var evaluator = softEvaluator(dimension: dimension, share: share)
      try advance(from: coordinates, &evaluator, Self.refining.within(Self.refinedNodes / graph.nodeCount))
    }
    var evaluator = evaluator(dimension: dimension, precision)
    try advance(
      from: coordinates, &evaluator,
      Self.flat.within(min(isBrief ? Self.briefSteps : .max, Self.flatNodes / graph.nodeCount)))
  }

  /// Descends from these coordinates, at the best scale.
  private mutating func advance(
    from start: AxisCoordinates, _ evaluator: inout LiftedEvaluator, _ patience: Patience
  ) throws {
    var descent = scaledDescent(from: start, &evaluator)
    try advance(&descent, &evaluator, patience)
    (coordinates, loss) = (descent.coordinates, descent.loss)
  }

  /// Begins at these positions, without a way around through space.
  mutating func begin(at start: AxisCoordinates) {
    coordinates = start
    var evaluator = evaluator(dimension: dimension, usesTree(dimension: dimension) ? .single : .double)
    loss = QuasiNewtonDescent(from: start, evaluator: &evaluator).loss
    way.begin(start, loss: loss)
  }

  /// Goes on until the minimum is reached.
  mutating func finish() throws {
    guard usesTree(dimension: dimension) else { return try advanceInDouble(Self.polish) }
    var opening = Self.finalOpening
    repeat {
      var evaluator = LiftedEvaluator(
        objective, adjacency: graph.adjacency, dimension: dimension, opening: opening, springs: springs)
      var descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
      try advance(
        &descent, &evaluator,
        Self.polish.within(min(isBrief ? Self.briefPolish : .max, Self.polishedNodes / graph.nodeCount)))
      (coordinates, loss, gradientNorm) = (descent.coordinates, descent.loss, descent.gradientNorm)
      forceAccuracy = evaluator.accuracy(at: coordinates)
      opening *= 0.7
    } while forceAccuracy.map { $0.bound > Self.forceTolerance } ?? false
    guard graph.nodeCount <= Self.exactLossLimit else { return }
    var evaluator = evaluator(dimension: dimension, .double)
    let end = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
    (loss, gradientNorm) = (end.loss, end.gradientNorm)
  }

  var steps: Int { way.steps }

  /// Nodes of the graph that is laid out at the time, ten edges counting as one more.
  var workload: Int { max(1, graph.nodeCount + graph.adjacency.neighbours.count / 20) }

  /// Whether a coarser graph is laid out at the time.
  var isCoarse: Bool { level > 0 }

  func result(starts: [LayoutResult.Start]) -> LayoutResult {
    way.result(
      ending: coordinates, loss: loss, gradientNorm: gradientNorm, stopReason: stopReason, starts: starts,
      forceAccuracy: forceAccuracy)
  }

  /// In three dimensions and more, minima that a further one would avoid are rare.
  private var isLifted: Bool { dimension < 3 && graph.nodeCount > 2 }

  private var graph: WeightedGraph { hierarchy.graphs[level] }

  /// Whether a tree is faster than all pairs, whose forces are right to a thousandth.
  private func usesTree(dimension: Int) -> Bool {
    guard terms == nil, precision == .single, (2...3).contains(dimension) else { return false }
    return graph.nodeCount >= (dimension == 2 ? 1200 : 3000)
  }

  private var precision: PairForces.Precision { objective.epsilon >= 1e-18 ? .single : .double }

  private func evaluator(dimension: Int, _ precision: PairForces.Precision) -> LiftedEvaluator {
    if let terms {
      return LiftedEvaluator(terms.energy(dimension: dimension, precision: precision), dimension: dimension)
    }
    guard level == 0 else { return softEvaluator(dimension: dimension) }
    guard precision == .single, usesTree(dimension: dimension) else {
      return LiftedEvaluator(
        objective, adjacency: graph.adjacency, dimension: dimension, precision: precision, springs: springs)
    }
    return LiftedEvaluator(
      objective, adjacency: graph.adjacency, dimension: dimension,
      opening: TreeForces.defaultOpening(dimension: dimension), springs: springs)
  }

  /// Nodes have an extent, or a share of it: those that come from one place can part without a push.
  private func softEvaluator(dimension: Int, share: Double = 1) -> LiftedEvaluator {
    let unit = objective.unitDistance
    return LiftedEvaluator(
      objective, standIn: graph, dimension: dimension, softening: share * Self.extent * graph.meanMass * unit * unit)
  }

  /// From a start with one dimension more to the plane, or to whatever is wanted.
  private mutating func squeezed(seed: UInt64) throws -> AxisCoordinates {
    var evaluator = evaluator(dimension: dimension + 1, precision)
    var descent = scaledDescent(from: start(dimension: dimension + 1, seed: seed), &evaluator)
    way.begin(descent.coordinates, loss: descent.loss)
    try advance(&descent, &evaluator, Self.lifted)
    // The shortest axis is the one to give up.
    var coordinates = descent.coordinates
    let rotation = AxisRotation(principalAxesOf: coordinates)
    rotation.apply(to: &coordinates)
    way.rotate(by: rotation)
    descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
    for share in Self.squeezes {
      let squeeze = share * objective.unitStiffness * graph.meanMass
      descent.squeeze(by: squeeze - evaluator.squeeze)
      evaluator.squeeze = squeeze
      preconditioner.setSqueeze(evaluator.squeeze, axis: dimension)
      try advance(&descent, &evaluator, Self.squeezing)
    }
    preconditioner.setSqueeze(0, axis: dimension)
    return descent.coordinates.prefix(dimension: dimension)
  }

  /// Random points, smoothed along the edges, at unit variance along orthogonal axes, with a little noise.
  private func start(dimension: Int, seed: UInt64) -> AxisCoordinates {
    let count = graph.nodeCount
    var generator = SeededGenerator(seed: seed)
    func draws() -> AxisCoordinates {
      AxisCoordinates(rowMajor: (0..<count * dimension).map { _ in generator.normal() }, dimension: dimension)
    }
    var start = draws()
    preconditioner.smooth(&start.values)
    start.orthonormalize()
    Vectors.add(Self.roughness, times: draws().values, to: &start.values)
    return start
  }

  /// At the best scale of these coordinates.
  private func scaledDescent(from start: AxisCoordinates, _ evaluator: inout LiftedEvaluator) -> QuasiNewtonDescent {
    let descent = QuasiNewtonDescent(from: start, evaluator: &evaluator)
    let known = terms == nil ? descent.loss.optimalScale : evaluator.searchedScale(of: descent)
    guard let scale = known else { return descent }
    var scaled = start
    for index in scaled.values.indices { scaled.values[index] *= scale }
    return QuasiNewtonDescent(from: scaled, evaluator: &evaluator)
  }

  private mutating func advanceInDouble(_ patience: Patience) throws {
    var evaluator = evaluator(dimension: dimension, .double)
    var descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
    try advance(&descent, &evaluator, patience)
    coordinates = descent.coordinates
    loss = descent.loss
    gradientNorm = descent.gradientNorm
  }

  /// Descends until the patience ends.
  private mutating func advance(
    _ descent: inout QuasiNewtonDescent, _ evaluator: inout LiftedEvaluator, _ patience: Patience
  ) throws {
    guard descent.value.isFinite else { throw Divergence(iteration: way.steps, coordinates: descent.coordinates) }
    var values = [descent.value]
    stopReason = .iterations
    for _ in 0..<min(patience.steps, max(0, stepLimit - way.steps)) {
      try Task.checkCancellation()
      if descent.relativeGradientNorm <= Self.gradientTolerance {
        stopReason = .gradient
        return
      }
      var plain = NoPreconditioner()
      guard isBrief ? descent.advance(&evaluator, &plain) : descent.advance(&evaluator, &preconditioner) else {
        stopReason = .loss
        return
      }
      way.add(descent.coordinates, loss: descent.loss)
      values.append(descent.value)
      if patience.isOver(values) {
        stopReason = .loss
        return
      }
    }
  }
}
