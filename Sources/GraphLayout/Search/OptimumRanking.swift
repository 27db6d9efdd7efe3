/// Layouts of one graph from several seeds, ranked, and which of them are one optimum.
public struct OptimumRanking: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// The place of the layout among those that were ranked.
    public let index: Int
    public let loss: Double
    /// The number of its optimum, from 0: that of the first entry, in rank, that it equals.
    public let optimum: Int
  }

  /// By loss, the least first; equals in the order in which they were given.
  public let entries: [Entry]
  /// The different optima.
  public let optimumCount: Int

  /// Largest difference of losses, as a share, and of positions, as `NodePositions.difference(from:)` counts it, of one optimum.
  ///
  /// Positions can differ where losses do not: by a symmetry of the graph, which exchanges nodes. Those count as two.
  public static let lossTolerance = 1e-5
  public static let positionTolerance = 0.01

  /// - Precondition: All layouts have one shape.
  public init(_ results: [LayoutResult]) {
    let order = results.indices.sorted {
      (results[$0].finalLoss.total, $0) < (results[$1].finalLoss.total, $1)
    }
    var representatives: [Int] = []
    entries = order.map { index in
      let loss = results[index].finalLoss.total
      let found = representatives.firstIndex { other in
        let otherLoss = results[other].finalLoss.total
        return (loss - otherLoss).magnitude <= Self.lossTolerance * otherLoss.magnitude
          && results[index].finalPositions.difference(from: results[other].finalPositions) <= Self.positionTolerance
      }
      if found == nil { representatives.append(index) }
      return Entry(index: index, loss: loss, optimum: found ?? representatives.count - 1)
    }
    optimumCount = representatives.count
  }

  /// The greatest loss over the least, less one; 0 of one layout.
  public var spread: Double {
    guard let first = entries.first, let last = entries.last, first.loss > 0 else { return 0 }
    return last.loss / first.loss - 1
  }
}
