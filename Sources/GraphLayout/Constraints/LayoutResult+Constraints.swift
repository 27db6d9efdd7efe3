internal import Kernels

extension LayoutResult {
  /// The start of the options, and nothing more.
  init(standing graph: Graph, options: LayoutOptions) throws {
    let start = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
    var evaluator = ObjectiveEnergy(options, graph: graph)
    var way = RecordedWay(frames: 2, spacing: .steps)
    let loss = evaluator.loss(at: start)
    way.begin(start, loss: loss)
    self = way.result(
      ending: start, loss: loss, gradientNorm: evaluator.gradientNorm, stopReason: .loss, starts: [])
  }

  /// Goes on from the end of a layout to the nearest one that keeps the minimum distance of the options.
  func constrained(_ graph: Graph, options: LayoutOptions) throws -> LayoutResult {
    guard let minimum = options.minimumDistance else { return self }
    let adjacency = Adjacency(graph)
    let start = AxisCoordinates(rowMajor: finalPositions.values, dimension: dimension)
    let frames = max(2, options.frames / 4)
    let energy = ObjectiveEnergy(options, graph: graph)
    var descent = ConstrainedDescent(
      energy, preconditioner: LaplacianPreconditioner(options.resemblingObjective, adjacency: adjacency),
      minimum: minimum, from: start,
      pins: Pins(options.pinned, shape: start), frames: frames
    ) { coordinates in
      var energy = energy
      return energy.largestPull(at: coordinates, options, graph)
    }
    let (way, loss, report) = try descent.run()
    let end = way.result(
      ending: descent.coordinates, loss: loss, gradientNorm: descent.gradientNorm,
      stopReason: stopReason, starts: starts)
    return followed(by: end, frames: options.frames, report: report)
  }

  /// This way, and then another that begins where this ends.
  private func followed(by end: LayoutResult, frames count: Int, report: ConstraintReport) -> LayoutResult {
    let after = end.frames.map { Frame(iteration: $0.iteration + iterations, positions: $0.positions) }
    let all = self.frames.dropLast() + after
    let wanted = min(count, all.count)
    let frames = wanted == 1 ? Array(all) : (0..<wanted).map { all[$0 * (all.count - 1) / (wanted - 1)] }
    let losses = end.losses.map { RecordedLoss(iteration: $0.iteration + iterations, loss: $0.loss) }
    guard
      let result = LayoutResult(
        frames: frames, losses: self.losses.dropLast() + losses, stopReason: end.stopReason,
        gradientNorm: end.gradientNorm, starts: starts, constraints: report)
    else {
      preconditionFailure("a way goes on where another ends")
    }
    return result
  }
}

extension LayoutObjective {
  /// The longest of the forces along edges and towards the origin.
  func largestPull(on edges: [Graph.Edge], at coordinates: AxisCoordinates) -> Double {
    let longest = edges.reduce(0) { max($0, coordinates.squaredDistance(Int($1.source), Int($1.target))) }
    return max(4 * attraction * longest.squareRoot(), 2 * centralization * coordinates.longest(coordinates.values))
  }
}
