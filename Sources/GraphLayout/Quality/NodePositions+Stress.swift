internal import Kernels

extension NodePositions {
  /// Nodes and edges that are passed on all paths, at most, if all nodes are sources.
  private static let pathWork = 100_000_000
  /// The same of a sample, unless that is too few sources for an estimate.
  private static let sampleWork = 15_000_000
  private static let leastSources = 40

  /// The normalised stress; with the best scale it is 1 - (Σ q)² / (pairs · Σ q²). Nil where no path joins two nodes, or all lie at
  /// one place.
  func stress(_ adjacency: Adjacency) -> Measure? {
    let work = max(1, nodeCount + adjacency.neighbours.count)
    let isAffordable = nodeCount <= Self.pathWork / work
    return stress(adjacency, sources: isAffordable ? nodeCount : max(Self.leastSources, Self.sampleWork / work))
  }

  /// The same over the pairs of so many nodes, or of all if there are no more, with every other.
  func stress(_ adjacency: Adjacency, sources: Int) -> Measure? {
    let count = nodeCount
    let sources = min(count, sources)
    let isSample = sources < count
    var steps = [Int32](repeating: -1, count: count)
    var queue: [Int32] = []
    var (pairs, sum, squares) = (0, 0.0, 0.0)
    var generator = SeededGenerator(seed: 0)
    for rank in 0..<sources {
      let source = generator.member(of: count, stratum: rank, of: sources)
      for node in queue { steps[Int(node)] = -1 }
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(source))
      steps[source] = 0
      var next = 0
      while next < queue.count {
        let node = Int(queue[next])
        next += 1
        // Where all are sources, each pair would come twice.
        if isSample ? node != source : node > source {
          let ratio = squaredDistance(source, node).squareRoot() / Double(steps[node])
          pairs += 1
          sum += ratio
          squares += ratio * ratio
        }
        // By places, as a slice of the neighbours would cost more than the loop.
        for place in Int(adjacency.offsets[node])..<Int(adjacency.offsets[node + 1]) {
          let neighbour = adjacency.neighbours[place]
          guard steps[Int(neighbour)] < 0 else { continue }
          steps[Int(neighbour)] = steps[node] + 1
          queue.append(neighbour)
        }
      }
    }
    guard squares > 0, squares.isFinite else { return nil }
    return Measure(1 - sum / Double(pairs) * (sum / squares), sample: isSample ? sources : nil)
  }
}
