/// In which order the nodes of a graph are eliminated, and which columns the factor of its matrix then has.
///
/// The minimum-degree rule: next is a node with the fewest neighbours among those that remain, and its neighbours become neighbours
/// of each other. W. F. Tinney and J. W. Walker, "Direct solutions of sparse network equations by optimally ordered triangular
/// factorization", Proceedings of the IEEE 55 (1967).
///
/// Of a graph that is connected well everywhere, the last columns hold almost all of the factor. Where that would pass the limits,
/// the elimination ends at the first node with `coreDegree` neighbours: what remains, the core, has columns without rows.
struct EliminationOrder {
  /// The nodes in the order of their elimination, those of the core last.
  private(set) var nodes: [Int32] = []
  /// For each of `nodes`, its neighbours at that time, in one array.
  private(set) var starts: [Int] = [0]
  private(set) var rows: [Int32] = []

  private var neighbours: [[Int32]]
  private var degrees: [Int]
  private var isEliminated: [Bool]
  /// Nodes by degree; a node whose degree has changed since stands where it was, too.
  private var buckets: [[Int32]] = []

  /// Neighbours of a node that is not worth its elimination in a graph that fills.
  private static let coreDegree = 12

  /// The neighbours of each node ascend.
  ///
  /// - Parameters:
  ///   - fillLimit: The most elements below the diagonal.
  ///   - workLimit: The most multiplications to compute them.
  init(offsets: [Int32], neighbours adjacent: [Int32], fillLimit: Int, workLimit: Int) {
    let count = offsets.count - 1
    neighbours = (0..<count).map { Array(adjacent[Int(offsets[$0])..<Int(offsets[$0 + 1])]) }
    degrees = neighbours.map(\.count)
    isEliminated = [Bool](repeating: false, count: count)
    for node in (0..<count).reversed() { place(Int32(node)) }
    nodes.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    // A merge visits neighbours that need not become elements of the factor as well: hubs of many leaves.
    var (work, joins) = (0, 0)
    var coreStart: Int?
    while let node = next() {
      let remaining = eliminate(node)
      if remaining.count >= Self.coreDegree, coreStart == nil { coreStart = nodes.count - 1 }
      rows += remaining
      starts.append(rows.count)
      work += remaining.count * remaining.count
      if remaining.count == 1 {
        degrees[Int(remaining[0])] -= 1
        place(remaining[0])
      } else {
        for neighbour in remaining {
          joins += neighbours[Int(neighbour)].count + remaining.count
          join(remaining, to: neighbour)
        }
      }
      if rows.count > fillLimit || work > workLimit || joins > 4 * workLimit {
        leave(from: coreStart ?? nodes.count - 1)
        break
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

  /// Makes the nodes from a place on, and those that are not eliminated, the core.
  private mutating func leave(from coreStart: Int) {
    rows.removeLast(rows.count - starts[coreStart])
    starts.removeLast(starts.count - 1 - coreStart)
    nodes += isEliminated.indices.filter { !isEliminated[$0] }.map(Int32.init)
    starts += [Int](repeating: rows.count, count: nodes.count - coreStart)
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
