internal import Kernels

/// Makes room between nodes before and after a descent with constraints.
struct Separation {
  let minimum: MinimumDistance
  let pins: Pins

  /// Pairs per node beyond which positions are too dense to begin with.
  private static let pairsPerNode = 64
  /// Nodes nearer than this share of their distance count as one.
  private static let coincidence = 0.05

  /// Spreads what is too dense: first by scale, then coincident nodes by offsets that only depend on their number.
  func spread(_ coordinates: inout AxisCoordinates) {
    guard minimum.largest > 0, coordinates.count > 1 else { return }
    scatterCoincident(&coordinates)
    while pairCount(coordinates) > Self.pairsPerNode * coordinates.count { scale(&coordinates, by: 1.5) }
  }

  /// Pairs that are too near, counted no further than matters.
  private func pairCount(_ coordinates: AxisCoordinates) -> Int {
    var count = 0
    NearPairs(coordinates, reach: minimum.largest).forEach(within: minimum.largest) { _, _, _ in count += 1 }
    return count
  }

  /// Nodes at one place go into a ball of their own around it, wide enough for all of them.
  private func scatterCoincident(_ coordinates: inout AxisCoordinates) {
    let reach = Self.coincidence * minimum.largest
    var leaders = Array(0..<coordinates.count)
    NearPairs(coordinates, reach: reach).forEach(within: reach) { first, second, _ in
      leaders[second] = min(leaders[second], leaders[first])
    }
    var sizes = [Int](repeating: 0, count: coordinates.count)
    for leader in leaders { sizes[leader] += 1 }
    var generator = SeededGenerator(seed: 0)
    for (node, leader) in leaders.enumerated() where sizes[leader] > 1 {
      let draws = (0..<coordinates.dimension).map { _ in generator.normal() }
      guard !pins.contains(node) else { continue }
      let radius = 0.5 * minimum.largest * Elementary.pow(Double(sizes[leader]), 1 / Double(coordinates.dimension))
      for (axis, draw) in draws.enumerated() { coordinates.values[axis * coordinates.stride + node] += radius * draw }
    }
  }

  /// Moves nodes apart until hardly any are too near, to begin with.
  func makeRoom(_ coordinates: inout AxisCoordinates) {
    guard minimum.largest > 0 else { return }
    for _ in 0..<20 {
      guard worstRatio(coordinates) > 1.1 else { break }
      push(&coordinates)
    }
  }

  /// Repairs the distances exactly: pairs that are too near move apart, the worst of what is left by scale.
  ///
  /// With pins the scale stays, and what cannot be repaired by moving the nodes that may remains.
  func repair(_ coordinates: inout AxisCoordinates) {
    guard minimum.largest > 0 else { return }
    for _ in 0..<(pins.isEmpty ? 20 : 1000) {
      guard worstRatio(coordinates) > 1 + 1e-9 else { break }
      push(&coordinates)
    }
    let ratio = worstRatio(coordinates)
    if pins.isEmpty, ratio > 1, ratio.isFinite { scale(&coordinates, by: ratio * (1 + 4e-16)) }
  }

  /// The greatest quotient of what a distance should be and what it is.
  func worstRatio(_ coordinates: AxisCoordinates) -> Double {
    guard minimum.largest > 0 else { return 0 }
    var worst = 0.0
    NearPairs(coordinates, reach: minimum.largest).forEach(within: minimum.largest) { first, second, square in
      guard !(pins.contains(first) && pins.contains(second)) else { return }
      worst = max(worst, minimum.between(first, second) / square.squareRoot())
    }
    return worst
  }

  /// Moves each pair that is too near apart, one after the other.
  private func push(_ coordinates: inout AxisCoordinates) {
    var pairs: [(Int, Int)] = []
    NearPairs(coordinates, reach: minimum.largest).forEach(within: minimum.largest) { first, second, square in
      let distance = minimum.between(first, second)
      if square < distance * distance, !(pins.contains(first) && pins.contains(second)) {
        pairs.append((first, second))
      }
    }
    pairs.sort { $0 < $1 }
    for (first, second) in pairs {
      let distance = minimum.between(first, second)
      let length = coordinates.squaredDistance(first, second).squareRoot()
      guard length < distance else { continue }
      // A little more than needed, so that it holds after rounding; along the first axis where there is no direction.
      let missing = distance * (1 + 1e-9) - length
      let isShared = !pins.contains(first) && !pins.contains(second)
      for axis in 0..<coordinates.dimension {
        let (a, b) = (axis * coordinates.stride + first, axis * coordinates.stride + second)
        let direction =
          length > 0 ? (coordinates.values[b] - coordinates.values[a]) / length : (axis == 0 ? 1 : 0)
        let move = missing * direction * (isShared ? 0.5 : 1)
        if !pins.contains(first) { coordinates.values[a] -= move }
        if !pins.contains(second) { coordinates.values[b] += move }
      }
    }
  }

  private func scale(_ coordinates: inout AxisCoordinates, by factor: Double) {
    for axis in 0..<coordinates.dimension {
      for node in 0..<coordinates.count where !pins.contains(node) {
        coordinates.values[axis * coordinates.stride + node] *= factor
      }
    }
  }
}
