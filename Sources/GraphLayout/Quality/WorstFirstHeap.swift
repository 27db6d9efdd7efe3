/// The nearest of the nodes that were inserted, so many at most; of nodes at one distance the one with the lower number is nearer.
///
/// A binary heap: J. W. J. Williams, "Algorithm 232: heapsort", Communications of the ACM 7 (1964).
struct WorstFirstHeap {
  private let limit: Int
  private var entries: [(distance: Double, node: Int)] = []

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { entries.count == limit }
  var nodes: [Int] { entries.map(\.node) }

  /// The distance of the farthest node.
  var worst: Double { entries.first?.distance ?? .infinity }

  /// Keeps the node if it is nearer than the farthest one that is kept, or if there is room.
  mutating func insert(_ node: Int, at distance: Double) {
    if entries.count < limit {
      entries.append((distance, node))
      var place = entries.count - 1
      while place > 0, entries[(place - 1) / 2] < entries[place] {
        entries.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    } else if let first = entries.first, (distance, node) < first {
      entries[0] = (distance, node)
      sink()
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var largest = place
      for child in [2 * place + 1, 2 * place + 2] where child < entries.count && entries[largest] < entries[child] {
        largest = child
      }
      if largest == place { return }
      entries.swapAt(place, largest)
      place = largest
    }
  }
}
