internal import Kernels

/// Layouts of least stress: Σ (|x(i) - x(j)| / d(i, j) - 1)² over the pairs of nodes that a path of length d joins, over their number.
///
/// Exact for components of moderate size, from a quick sparse layout by L-BFGS; sparse for larger ones.
struct StressLayout {
  /// The most nodes of a component whose pairs are all looked at: 128 MB.
  static let exactLimit = 8000
  /// Pivots where the sparse stress is all there is.
  private static let pivotCount = 112
  /// Sweeps over the sparse stress before the exact one.
  private static let sweeps = 10
  private static let patience = Patience(steps: 400, decrease: 2e-5)
  /// Starts under `LayoutStrategy.best`, of graphs with at most `searchLimit` nodes.
  private static let startCount = 4
  private static let searchLimit = 2500

  private let parts: [ConnectedPart]
  private let options: LayoutOptions
  private let energies: [StressEnergy?]

  /// Options that have been checked.
  init(_ graph: Graph, options: LayoutOptions) throws {
    self.options = options
    parts = ConnectedPart.all(of: graph, distances: options.distances)
    energies = try parts.map { part in
      part.nodeCount <= Self.exactLimit ? try StressEnergy(part, dimension: options.dimension) : nil
    }
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    guard case .normal(let seed) = options.start, options.strategy == .best else {
      return try run(seed: options.seed, progress: progress)
    }
    let count = parts.allSatisfy { $0.nodeCount <= Self.searchLimit } ? Self.startCount : 1
    var seeds = SeededGenerator(seed: seed)
    var starts: [LayoutResult.Start] = []
    var best: LayoutResult?
    for number in 0..<count {
      let seed = seeds.next()
      let result = try run(seed: seed) { progress((Double(number) + $0) / Double(count)) }
      starts.append(.init(seed: seed, loss: result.finalLoss.total, iterations: result.iterations))
      if result.finalLoss.total < best?.finalLoss.total ?? .infinity { best = result }
    }
    guard let best, let result = best.with(starts: starts) else { throw LayoutError.diverged(iteration: 0) }
    return result
  }

  /// From one start.
  private func run(seed: UInt64, progress: (Double) -> Void) throws -> LayoutResult {
    let dimension = options.dimension
    let start = try options.givenStart(nodeCount: parts.reduce(0) { $0 + $1.nodeCount })
    let pairs = parts.reduce(0) { $0 + $1.pairCount }
    let descents = try zip(parts, energies).map { part, energy -> any PartDescent in
      let own = start.map { positions in part.nodes.flatMap { positions[Int($0)] } }
      var stress = try SparseStress(
        part, dimension: dimension, pivots: energy == nil ? Self.pivotCount : StressStart.pivotCount, from: own,
        seed: seed)
      guard let energy else { return SparseStressDescent(stress, pairCount: part.pairCount) }
      if own == nil, part.nodeCount > 2 { for _ in 0..<Self.sweeps { _ = stress.sweep() } }
      return try EnergyDescent(
        from: stress.positions.map(Double.init), dimension: dimension, energy: energy,
        preconditioner: FlatPreconditioner(stiffness: energy.stiffness), patience: Self.patience)
    }
    var descent = PartwiseDescent(
      parts, dimension: dimension, dividedBy: Double(max(1, pairs)), descents: descents)
    return try descent.run(frames: options.frames, spacing: options.frameSpacing, progress: progress)
  }
}
