/// An energy and springs that hold nodes back to where they stood: stiffness / 2 · Σ |x(i) - x⁰(i)|² over the anchored ones.
struct AnchoredEnergy<Base: Energy>: Energy {
  private var base: Base
  private let origin: AxisCoordinates
  private let anchored: [Int]
  private let stiffness: Double
  private(set) var gradient: [Double]

  init(_ base: Base, origin: AxisCoordinates, isAnchored: [Bool], stiffness: Double) {
    self.base = base
    self.origin = origin
    self.stiffness = stiffness
    anchored = isAnchored.indices.filter { isAnchored[$0] }
    gradient = base.gradient
  }

  var loss: LayoutLoss { base.loss }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    var value = base.evaluate(at: coordinates)
    gradient = base.gradient
    for axis in 0..<origin.dimension {
      for node in anchored {
        let place = axis * origin.stride + node
        let move = coordinates[place] - origin.values[place]
        value += 0.5 * stiffness * move * move
        gradient[place] += stiffness * move
      }
    }
    return value
  }
}
