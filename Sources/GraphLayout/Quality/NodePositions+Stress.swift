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
    let count = nodeCount
    let work = max(1, count + adjacency.neighbours.count)
    let sources = count <= Self.pathWork / work ? count : min(count, max(Self.leastSources, Self.sampleWork / work))
    var steps = [Int32](repeating: -1, count: count)
    var queue: [Int32] = []
    var (pairs, sum, squares) = (0, 0.0, 0.0)
    let isSample = sources < count
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
        for neighbour in adjacency[node] where steps[Int(neighbour)] < 0 {
          steps[Int(neighbour)] = steps[node] + 1
          queue.append(neighbour)
        }
      }
    }
    guard squares > 0, squares.isFinite else { return nil }
    return Measure(1 - sum / Double(pairs) * (sum / squares), sample: isSample ? sources : nil)
  }
}
