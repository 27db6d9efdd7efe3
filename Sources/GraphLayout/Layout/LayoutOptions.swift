/// How a graph is laid out; the defaults are the recipe of the post: plain Adam from a random start.
public struct LayoutOptions: Hashable, Sendable {
  /// Coordinates of a position.
  public var dimension = 2
  /// Under others than `forces`, the objective, the optimiser, its iterations and the stop rule do not count.
  public var model = LayoutModel.forces
  public var objective = LayoutObjective()
  /// What is minimised in place of `objective`, where there are any. Weights of edges then count where a term says so.
  public var terms: [ObjectiveTerm] = []
  /// What is far under `stress` and `neighbourhoods`.
  public var distances = GraphDistance.edges
  /// Under `fast` and `best`, the optimiser, its schedule and precision, and the stop rule do not count.
  public var strategy = LayoutStrategy.recipe
  public var optimizer = LayoutOptimizer.adam(Adam())
  /// Of the optimiser's rate.
  public var schedule = RateSchedule.constant
  public var precision = LayoutPrecision.single
  /// The number of updates, unless `stop` ends it earlier; of a search, the most steps of each start.
  public var iterations = 10_000
  public var start = LayoutStart.normal(seed: 0)
  /// Under `forces`, as all that follows up to the frames. Kept by all nodes in the end: after the descent, the layout goes on to
  /// the nearest one that keeps it.
  public var minimumDistance: MinimumDistance?
  /// Nodes that stay exactly where the start has them. Under `fast` and `best`, there is then one descent, from the start.
  public var pinned: [Int] = []
  /// Nil: together under `recipe`, with pins, and from given positions; apart otherwise. The loss is that of the whole either way.
  public var components: ComponentArrangement?
  /// Whether an edge attracts in proportion to its weight, of graphs that have weights; none may be negative.
  public var usesWeights = false
  /// How many positions are recorded: the first, the last and as many between, evenly spaced.
  public var frames = 100
  public var frameSpacing = FrameSpacing.steps
  public var stop = StopRule()

  public init() {}

  /// Whether nodes are kept from moving freely.
  var isHeld: Bool {
    if case .anchored = start { return true }
    return !pinned.isEmpty
  }

  var laysComponentsApart: Bool {
    guard case .normal = start, pinned.isEmpty else { return false }
    return (components ?? (strategy == .recipe ? .together : .apart)) == .apart
  }

  /// Whether a tree may stand for far nodes: it knows the plain objective in the plane and space, in single precision.
  var allowsTree: Bool { terms.isEmpty && (2...3).contains(dimension) && objective.epsilon >= 1e-18 }

  func check(nodeCount: Int) throws(LayoutError) {
    try objective.check()
    for term in terms { try term.check(nodeCount: nodeCount) }
    try optimizer.check()
    try schedule.check()
    try stop.check()
    try LayoutParameter.dimension.check(Double(dimension))
    try LayoutParameter.iterations.check(Double(iterations))
    try LayoutParameter.frames.check(Double(frames))
    try minimumDistance?.check(nodeCount: nodeCount)
    if let node = pinned.first(where: { !(0..<nodeCount).contains($0) }) {
      throw .noSuchNode(node, nodeCount: nodeCount)
    }
    guard model == .forces || (minimumDistance == nil && pinned.isEmpty && components == nil) else {
      throw .constraintsNeedForces
    }
    let limit = nodeLimit
    guard nodeCount <= limit else { throw .tooManyNodes(nodeCount, limit: limit) }
    let coordinateCount = min(frames, iterations + 1) * nodeCount * dimension
    guard coordinateCount <= Layout.coordinateLimit else {
      throw .tooManyCoordinates(coordinateCount, limit: Layout.coordinateLimit)
    }
  }

  private var nodeLimit: Int {
    switch model {
    case .forces where strategy == .recipe: Layout.nodeLimit
    case .forces: allowsTree ? Layout.searchNodeLimit : Layout.exactSearchNodeLimit
    case .stress: Graph.nodeLimit
    case .neighbourhoods: Layout.exactSearchNodeLimit
    }
  }
}
