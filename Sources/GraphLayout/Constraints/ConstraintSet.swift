/// The constraints that may matter near some positions, with their multipliers.
///
/// A constraint is c = D - d ≤ 0 for a pair at distance d that must be D apart. Its gradient is the unit vector between the nodes,
/// so that a multiplier is a force.
struct ConstraintSet {
  /// All pairs that are nearer than their distance anywhere within `slack` of where they were collected, and all that push; by nodes.
  private(set) var pairs: [ConstrainedPair] = []

  private let minimum: MinimumDistance
  private let pins: Pins
  /// How much a node may move until the pairs are collected again.
  private let slack: Double
  private var origin: AxisCoordinates?

  /// - Parameter pins: Pairs of two pinned nodes are beyond help, and left out.
  init(_ minimum: MinimumDistance, pins: Pins) {
    self.minimum = minimum
    self.pins = pins
    slack = 0.15 * minimum.largest
  }

  /// Collects the pairs again if a node has moved too far since.
  mutating func update(at coordinates: AxisCoordinates) {
    guard minimum.largest > 0 else { return }
    if let origin, !hasMoved(from: origin, to: coordinates) { return }
    origin = coordinates
    var found: [ConstrainedPair] = []
    NearPairs(coordinates, reach: minimum.largest + 2 * slack).forEach(within: minimum.largest + 2 * slack) {
      first, second, square in
      let distance = minimum.between(first, second)
      guard distance > 0, !(pins.contains(first) && pins.contains(second)) else { return }
      let reach = distance + 2 * slack
      if square < reach * reach {
        found.append(ConstrainedPair(first: first, second: second, distance: distance, force: 0))
      }
    }
    found.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    pairs = Self.merge(found, keeping: pairs.filter { $0.force > 0 })
  }

  private func hasMoved(from origin: AxisCoordinates, to coordinates: AxisCoordinates) -> Bool {
    let limit = slack * slack
    return (0..<coordinates.count).contains { node in
      var square = 0.0
      for axis in 0..<coordinates.dimension {
        let place = axis * coordinates.stride + node
        let move = coordinates.values[place] - origin.values[place]
        square += move * move
      }
      return !(square <= limit)
    }
  }

  private static func merge(_ found: [ConstrainedPair], keeping old: [ConstrainedPair]) -> [ConstrainedPair] {
    var merged: [ConstrainedPair] = []
    merged.reserveCapacity(found.count + old.count)
    var rest = old[...]
    for pair in found {
      while let next = rest.first, (next.first, next.second) < (pair.first, pair.second) {
        merged.append(rest.removeFirst())
      }
      if let next = rest.first, next.first == pair.first, next.second == pair.second {
        merged.append(rest.removeFirst())
      } else {
        merged.append(pair)
      }
    }
    return merged + rest
  }

  /// How much too near each pair is, in the order of the pairs; negative where it is farther apart than it must be.
  func shortfalls(at coordinates: AxisCoordinates) -> [Double] {
    pairs.map { $0.distance - coordinates.squaredDistance($0.first, $0.second).squareRoot() }
  }

  /// Makes the forces of all pairs what they have come to be under the penalty.
  mutating func setForces(_ forces: [Double]) {
    for (place, force) in forces.enumerated() { pairs[place].force = force }
  }
}
