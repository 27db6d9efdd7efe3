/// A graph whose components are laid out apart.
struct ComponentLayout {
  private let graph: Graph
  private let options: LayoutOptions
  private let components: [[Int]]

  /// Places where the loss of the whole is evaluated along the way, at most; and pairs of nodes that are visited for it, but for
  /// the two ends.
  private static let lossLimit = 32
  private static let lossPairs = 1_000_000_000

  /// Nil where the options, or the graph, leave one component only.
  init?(_ graph: Graph, options: LayoutOptions) {
    guard options.laysComponentsApart else { return nil }
    let components = graph.components
    guard components.count > 1 else { return nil }
    self.graph = graph
    self.options = options
    self.components = components
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    var results: [LayoutResult] = []
    var done = 0
    for (nodes, part) in zip(components, graph.subgraphs(of: components)) {
      var options = options
      options.components = .together
      options.minimumDistance = options.minimumDistance?.restricted(to: nodes)
      let before = Double(done)
      let share = Double(nodes.count)
      do {
        results.append(
          try Layout.run(part, options: options) { progress((before + share * $0) / Double(graph.nodeCount)) })
      } catch LayoutError.undefinedEnergy(let fault, let iteration) {
        throw LayoutError.undefinedEnergy(fault.renamed { nodes[$0] }, iteration: iteration)
      }
      done += nodes.count
    }
    return combine(results)
  }

  private func combine(_ results: [LayoutResult]) -> LayoutResult {
    let ends = results.map(\.finalPositions)
    let packed = ComponentPacking.pack(layouts: ends, gap: gap(ends))
    let offsets = zip(packed, ends).map { packed, end in
      (0..<end.dimension).map { packed.values[$0] - end.values[$0] }
    }
    let count = results.map(\.frames.count).max() ?? 1
    let iterations = max(results.map(\.iterations).max() ?? 0, count - 1)
    var frames: [LayoutResult.Frame] = []
    for place in 0..<count {
      let parts = results.indices.map { part in
        let own = results[part].frames
        let index = count == 1 ? own.count - 1 : place * (own.count - 1) / (count - 1)
        return index == own.count - 1 ? packed[part] : own[index].positions.moved(by: offsets[part])
      }
      let iteration = count == 1 ? iterations : place * iterations / (count - 1)
      frames.append(.init(iteration: iteration, positions: merge(parts)))
    }
    return result(frames, results)
  }

  /// With the loss of the whole, exactly, at some of the frames.
  private func result(_ frames: [LayoutResult.Frame], _ results: [LayoutResult]) -> LayoutResult {
    var evaluator = ObjectiveEnergy(options, graph: graph)
    let affordable = max(2, Self.lossPairs / max(1, graph.nodeCount * graph.nodeCount))
    let wanted = min(frames.count, Self.lossLimit, affordable)
    let losses = (0..<wanted).map { place in
      let frame = frames[wanted == 1 ? 0 : place * (frames.count - 1) / (wanted - 1)]
      let coordinates = AxisCoordinates(rowMajor: frame.positions.values, dimension: options.dimension)
      return LayoutResult.RecordedLoss(iteration: frame.iteration, loss: evaluator.loss(at: coordinates))
    }
    let largest = results.indices.max { (components[$0].count, -$0) < (components[$1].count, -$1) } ?? 0
    let reason = results.allSatisfy(\.hasConverged) ? results[largest].stopReason : .iterations
    guard
      let result = LayoutResult(
        frames: frames, losses: losses, stopReason: reason, gradientNorm: evaluator.gradientNorm,
        starts: results[largest].starts, constraints: report(results))
    else { preconditionFailure("the components' ways begin and end together") }
    return result
  }

  /// The worst of the components, each by itself; the gap between them is wide enough.
  private func report(_ results: [LayoutResult]) -> ConstraintReport? {
    guard let minimum = options.minimumDistance else { return nil }
    let reports = results.compactMap(\.constraints)
    let pairs = zip(components, reports).flatMap { nodes, report in
      report.activePairs.map {
        ConstrainedPair(first: nodes[$0.first], second: nodes[$0.second], distance: $0.distance, force: $0.force)
      }
    }
    return ConstraintReport(
      distance: minimum.distance, activePairs: pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
      stationarity: reports.map(\.stationarity).max() ?? 0,
      complementarity: reports.map(\.complementarity).max() ?? 0, violation: reports.map(\.violation).max() ?? 0)
  }

  /// The median length of an edge, or the distance that nodes must keep if that is more.
  private func gap(_ ends: [NodePositions]) -> Double {
    var lengths: [Double] = []
    let whole = merge(ends)
    for edge in graph.edges { lengths.append(whole.squaredDistance(Int(edge.source), Int(edge.target)).squareRoot()) }
    lengths.sort()
    let median = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    // A little more than the least, for the rounding of sums.
    let least = (options.minimumDistance?.largest ?? 0) * (1 + 1e-9)
    return max(median > 0 ? median : 1, least)
  }

  private func merge(_ parts: [NodePositions]) -> NodePositions {
    let dimension = options.dimension
    var values = [Double](repeating: 0, count: graph.nodeCount * dimension)
    for (nodes, part) in zip(components, parts) {
      for (place, node) in nodes.enumerated() {
        for axis in 0..<dimension { values[node * dimension + axis] = part.values[place * dimension + axis] }
      }
    }
    return NodePositions(checked: values, dimension: dimension)
  }
}
