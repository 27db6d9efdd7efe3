extension LayoutOptions {
  /// The positions to start from; nil where only a seed is given.
  func givenStart(nodeCount: Int) throws(LayoutError) -> NodePositions? {
    guard case .positions(let positions) = start else { return nil }
    _ = try start.coordinates(nodeCount: nodeCount, dimension: dimension)
    return positions
  }

  /// Of the random choices; 0 where positions are given.
  var seed: UInt64 {
    if case .normal(let seed) = start { seed } else { 0 }
  }
}
