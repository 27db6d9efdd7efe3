extension GraphDraft {
  /// Leaves one of each two edges that differ in their direction alone, if all but loops come in such pairs.
  ///
  /// - Returns: Whether they did; else nothing is changed.
  @discardableResult mutating func mergeBothWays() -> Bool {
    let forward = edges.filter { $0.0 < $0.1 }
    let backward = edges.lazy.filter { $0.0 > $0.1 }.map { ($0.1, $0.0) }
    guard !forward.isEmpty, forward.sorted(by: <).elementsEqual(backward.sorted(by: <), by: ==) else { return false }
    removeEdges { $0.0 > $0.1 }
    return true
  }
}
