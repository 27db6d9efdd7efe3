extension LayoutOptions {
  /// The positions to start from; nil where only a seed is given.
  func givenStart(nodeCount: Int) throws(LayoutError) -> NodePositions? {
    let positions: NodePositions
    switch start {
    case .normal: return nil
    case .positions(let given), .anchored(let given, _): positions = given
    }
    _ = try start.coordinates(nodeCount: nodeCount, dimension: dimension)
    return positions
  }

  /// Of the random choices; 0 where positions are given.
  var seed: UInt64 {
    if case .normal(let seed) = start { seed } else { 0 }
  }
}
