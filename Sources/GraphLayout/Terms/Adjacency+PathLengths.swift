extension Adjacency {
  /// The number of edges of the shortest path between any two nodes, row by row; 0 where there is none, and of a node to itself.
  ///
  /// O(nodes · (nodes + edges)) time. Paths of more than 65 535 edges count as that many.
  func pathLengths() -> [UInt16] {
    let count = offsets.count - 1
    var lengths = [UInt16](repeating: 0, count: count * count)
    var queue: [Int32] = []
    for start in 0..<count {
      let row = start * count
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(start))
      var next = 0
      while next < queue.count {
        let node = Int(queue[next])
        next += 1
        let length = node == start ? 1 : lengths[row + node] &+ (lengths[row + node] == .max ? 0 : 1)
        for neighbour in self[node] where lengths[row + Int(neighbour)] == 0 && Int(neighbour) != start {
          lengths[row + Int(neighbour)] = length
          queue.append(neighbour)
        }
      }
    }
    return lengths
  }
}
