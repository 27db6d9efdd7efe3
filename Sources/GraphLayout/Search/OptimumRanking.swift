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

  /// Largest difference of losses, and of the nodes' distances from their centre in ascending order, of one optimum: as shares.
  ///
  /// Sorted distances are the same for layouts that a symmetry of the graph, which exchanges nodes, maps onto each other.
  public static let lossTolerance = 1e-5
  public static let shapeTolerance = 0.01

  /// - Precondition: All layouts have one shape.
  public init(_ results: [LayoutResult]) {
    let order = results.indices.sorted {
      (results[$0].finalLoss.total, $0) < (results[$1].finalLoss.total, $1)
    }
    let profiles = results.map { $0.finalPositions.distancesFromCentre.sorted() }
    var representatives: [Int] = []
    entries = order.map { index in
      let loss = results[index].finalLoss.total
      let found = representatives.firstIndex { other in
        let otherLoss = results[other].finalLoss.total
        return (loss - otherLoss).magnitude <= Self.lossTolerance * otherLoss.magnitude
          && Self.areAlike(profiles[index], profiles[other])
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

  /// Whether the root mean square difference of the distances is small beside their own.
  private static func areAlike(_ first: [Double], _ second: [Double]) -> Bool {
    let apart = zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return apart <= shapeTolerance * shapeTolerance * second.reduce(0) { $0 + $1 * $1 }
  }
}
