/// The nodes that stay where they are.
struct Pins: Sendable {
  private let isPinned: [Bool]
  /// Their coordinates, as places in the arrays of `AxisCoordinates`.
  private let places: [Int]

  init(_ nodes: [Int], shape: AxisCoordinates) {
    var isPinned = [Bool](repeating: false, count: shape.count)
    for node in nodes { isPinned[node] = true }
    self.isPinned = isPinned
    places = (0..<shape.dimension).flatMap { axis in nodes.map { axis * shape.stride + $0 } }
  }

  var isEmpty: Bool { places.isEmpty }

  func contains(_ node: Int) -> Bool { isPinned[node] }

  /// Makes the components of pinned nodes 0.
  func clear(_ vector: inout [Double]) {
    for place in places { vector[place] = 0 }
  }

  /// The places of all coordinates that may change, axis by axis.
  func freePlaces(_ shape: AxisCoordinates) -> [Int] {
    (0..<shape.dimension).flatMap { axis in
      (0..<shape.count).filter { !isPinned[$0] }.map { axis * shape.stride + $0 }
    }
  }
}

/// An energy some of whose nodes feel no force.
struct PinnedEnergy<Base: Energy>: Energy {
  private var base: Base
  private let pins: Pins
  private(set) var gradient: [Double]

  init(_ base: Base, pins: Pins) {
    self.base = base
    self.pins = pins
    gradient = base.gradient
  }

  var loss: LayoutLoss { base.loss }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    let value = base.evaluate(at: coordinates)
    gradient = base.gradient
    pins.clear(&gradient)
    return value
  }
}

/// A preconditioner that moves pinned nodes not at all.
struct PinnedPreconditioner<Base: Preconditioner>: Preconditioner {
  private var base: Base
  private let pins: Pins

  init(_ base: Base, pins: Pins) {
    self.base = base
    self.pins = pins
  }

  mutating func apply(to vector: inout [Double]) {
    base.apply(to: &vector)
    pins.clear(&vector)
  }
}
