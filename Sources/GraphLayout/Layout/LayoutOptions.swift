/// How a graph is laid out; the defaults are the recipe of the post: plain Adam from a random start.
public struct LayoutOptions: Hashable, Sendable {
  /// Coordinates of a position.
  public var dimension = 2
  /// Under others than `forces`, the objective, the optimiser, its iterations and the stop rule do not count.
  public var model = LayoutModel.forces
  public var objective = LayoutObjective()
  /// What is far under `stress` and `neighbourhoods`.
  public var distances = GraphDistance.edges
  /// Under `fast` and `best`, the optimiser, its schedule, precision and iterations, and the stop rule do not count.
  public var strategy = LayoutStrategy.recipe
  public var optimizer = LayoutOptimizer.adam(Adam())
  /// Of the optimiser's rate.
  public var schedule = RateSchedule.constant
  public var precision = LayoutPrecision.single
  /// The number of updates, unless `stop` ends it earlier.
  public var iterations = 10_000
  public var start = LayoutStart.normal(seed: 0)
  /// How many positions are recorded: the first, the last and as many between, evenly spaced.
  public var frames = 100
  public var frameSpacing = FrameSpacing.steps
  public var stop = StopRule()

  public init() {}

  func check(nodeCount: Int) throws(LayoutError) {
    try objective.check()
    try optimizer.check()
    try schedule.check()
    try stop.check()
    try LayoutParameter.dimension.check(Double(dimension))
    try LayoutParameter.iterations.check(Double(iterations))
    try LayoutParameter.frames.check(Double(frames))
    let limit = nodeLimit
    guard nodeCount <= limit else { throw .tooManyNodes(nodeCount, limit: limit) }
    let coordinateCount = min(frames, iterations + 1) * nodeCount * dimension
    guard coordinateCount <= Layout.coordinateLimit else {
      throw .tooManyCoordinates(coordinateCount, limit: Layout.coordinateLimit)
    }
  }

  private var nodeLimit: Int {
    switch model {
    case .forces: strategy == .recipe ? Layout.nodeLimit : Layout.searchNodeLimit
    case .stress: Graph.nodeLimit
    case .neighbourhoods: Layout.searchNodeLimit
    }
  }
}
