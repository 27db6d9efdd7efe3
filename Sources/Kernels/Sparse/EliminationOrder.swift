/// In which order the nodes of a graph are eliminated, and which columns the factor of its matrix then has.
///
/// The minimum-degree rule: next is a node with the fewest neighbours among those that remain, and its neighbours become neighbours
/// of each other. W. F. Tinney and J. W. Walker, "Direct solutions of sparse network equations by optimally ordered triangular
/// factorization", Proceedings of the IEEE 55 (1967).
struct EliminationOrder {
  /// The nodes in the order of their elimination.
  private(set) var nodes: [Int32] = []
  /// For each of `nodes`, its neighbours at that time, in one array.
  private(set) var starts: [Int] = [0]
  private(set) var rows: [Int32] = []

  private var neighbours: [[Int32]]
  private var degrees: [Int]
  private var isEliminated: [Bool]
  /// Nodes by degree; a node whose degree has changed since stands where it was, too.
  private var buckets: [[Int32]] = []

  /// Nil if the factor would have more than `fillLimit` elements below its diagonal.
  ///
  /// The neighbours of each node ascend.
  init?(offsets: [Int32], neighbours adjacent: [Int32], fillLimit: Int) {
    let count = offsets.count - 1
    neighbours = (0..<count).map { Array(adjacent[Int(offsets[$0])..<Int(offsets[$0 + 1])]) }
    degrees = neighbours.map(\.count)
    isEliminated = [Bool](repeating: false, count: count)
    for node in (0..<count).reversed() { place(Int32(node)) }
    nodes.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    // A merge visits neighbours that need not become elements of the factor: hubs of many leaves.
    var workLeft = 50 * fillLimit
    while let node = next() {
      let remaining = eliminate(node)
      rows += remaining
      starts.append(rows.count)
      guard rows.count <= fillLimit else { return nil }
      if remaining.count == 1 {
        degrees[Int(remaining[0])] -= 1
        place(remaining[0])
      } else {
        for neighbour in remaining {
          workLeft -= neighbours[Int(neighbour)].count + remaining.count
          join(remaining, to: neighbour)
        }
        guard workLeft > 0 else { return nil }
      }
    }
    moveRowsToOrder()
  }

  private mutating func place(_ node: Int32) {
    let degree = degrees[Int(node)]
    while buckets.count <= degree { buckets.append([]) }
    buckets[degree].append(node)
  }

  /// A remaining node of least degree.
  private mutating func next() -> Int32? {
    guard nodes.count < degrees.count else { return nil }
    for degree in buckets.indices {
      while let node = buckets[degree].popLast() {
        if !isEliminated[Int(node)], degrees[Int(node)] == degree { return node }
      }
    }
    return nil
  }

  /// The neighbours that remain.
  private mutating func eliminate(_ node: Int32) -> [Int32] {
    nodes.append(node)
    isEliminated[Int(node)] = true
    let remaining = neighbours[Int(node)].filter { !isEliminated[Int($0)] }
    neighbours[Int(node)] = []
    return remaining
  }

  /// Makes the nodes neighbours of `node`, and forgets those that were eliminated.
  private mutating func join(_ added: [Int32], to node: Int32) {
    let old = neighbours[Int(node)]
    var joined: [Int32] = []
    joined.reserveCapacity(old.count + added.count)
    var (i, j) = (0, 0)
    while i < old.count || j < added.count {
      let isOld = j == added.count || (i < old.count && old[i] <= added[j])
      let candidate = isOld ? old[i] : added[j]
      if isOld, j < added.count, added[j] == candidate { j += 1 }
      if isOld { i += 1 } else { j += 1 }
      if candidate != node, !isEliminated[Int(candidate)] { joined.append(candidate) }
    }
    neighbours[Int(node)] = joined
    degrees[Int(node)] = joined.count
    place(node)
  }

  /// Rows become places in the order, ascending in each column.
  private mutating func moveRowsToOrder() {
    var places = [Int32](repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() { places[Int(node)] = Int32(place) }
    for index in rows.indices { rows[index] = places[Int(rows[index])] }
    for column in nodes.indices { rows[starts[column]..<starts[column + 1]].sort() }
  }
}
