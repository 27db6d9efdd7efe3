/// The lengths of the shortest paths from one node after the other.
///
/// Breadth first where all edges have length 1: O(nodes + edges). Else E. W. Dijkstra, "A note on two problems in connexion with
/// graphs", Numerische Mathematik 1 (1959), with a binary heap: O((nodes + edges) log nodes).
struct ShortestPaths {
  /// To each node, from the last source; infinite where no path leads.
  private(set) var distances: [Float]
  /// The nodes that are reached, the nearest first.
  private(set) var order: [Int32] = []

  private let adjacency: Adjacency
  private let lengths: [Float]?
  private var heap: [(distance: Double, node: Int32)] = []

  init(_ part: ConnectedPart) {
    adjacency = part.adjacency
    lengths = part.lengths
    distances = [Float](repeating: .infinity, count: part.nodeCount)
    order.reserveCapacity(part.nodeCount)
  }

  mutating func find(from source: Int) {
    for node in order { distances[Int(node)] = .infinity }
    order.removeAll(keepingCapacity: true)
    if let lengths { findWeighted(from: source, lengths) } else { findUnweighted(from: source) }
  }

  private mutating func findUnweighted(from source: Int) {
    distances[source] = 0
    order.append(Int32(source))
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      let distance = distances[node] + 1
      for index in Int(adjacency.offsets[node])..<Int(adjacency.offsets[node + 1]) {
        let neighbour = adjacency.neighbours[index]
        guard distances[Int(neighbour)] == .infinity else { continue }
        distances[Int(neighbour)] = distance
        order.append(neighbour)
      }
    }
  }

  private mutating func findWeighted(from source: Int, _ lengths: [Float]) {
    push(Int32(source), at: 0)
    while let (distance, node) = pop() {
      guard distances[Int(node)] == .infinity else { continue }
      distances[Int(node)] = Float(distance)
      order.append(node)
      for index in Int(adjacency.offsets[Int(node)])..<Int(adjacency.offsets[Int(node) + 1]) {
        let neighbour = adjacency.neighbours[index]
        if distances[Int(neighbour)] == .infinity { push(neighbour, at: distance + Double(lengths[index])) }
      }
    }
  }

  private mutating func push(_ node: Int32, at distance: Double) {
    heap.append((distance, node))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> (distance: Double, node: Int32)? {
    guard let least = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return least }
    heap[0] = last
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return least
  }
}
