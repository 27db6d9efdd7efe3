extension NodePositions {
  /// Nil where no node has two edges.
  func angularResolution(_ adjacency: Adjacency) -> Double? {
    var (sum, count) = (0.0, 0)
    for node in 0..<nodeCount where adjacency[node].count > 1 {
      let turns = adjacency[node].map { neighbour in
        Self.turns(
          x: values[2 * Int(neighbour)] - values[2 * node], y: values[2 * Int(neighbour) + 1] - values[2 * node + 1])
      }.sorted()
      var least = turns[0] + 1 - turns[turns.count - 1]
      for (turn, next) in zip(turns, turns.dropFirst()) { least = min(least, next - turn) }
      sum += least * Double(turns.count)
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }

  /// The direction of a vector in turns from 0 to 1, to about 15 digits; 0 of no vector.
  static func turns(x: Double, y: Double) -> Double {
    let (long, short) = (max(x.magnitude, y.magnitude), min(x.magnitude, y.magnitude))
    guard long > 0 else { return 0 }
    // The angle is halved until its tangent is below 0.1, where Gregory's series needs few terms.
    var (tangent, factor) = (short / long, 1.0)
    while tangent > 0.1 {
      tangent /= 1 + (1 + tangent * tangent).squareRoot()
      factor *= 2
    }
    let z = tangent * tangent
    let series =
      1 - z * (1.0 / 3 - z * (1.0 / 5 - z * (1.0 / 7 - z * (1.0 / 9 - z * (1.0 / 11 - z * (1.0 / 13 - z / 15))))))
    let eighth = factor * tangent * series / (2 * Double.pi)
    let quarter = y.magnitude > x.magnitude ? 0.25 - eighth : eighth
    let half = x < 0 ? 0.5 - quarter : quarter
    return y < 0 ? 1 - half : half
  }
}
