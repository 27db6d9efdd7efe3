/// The energy of an objective.
enum ObjectiveEnergy: Energy, Sendable {
  case plain(PlainEnergy)
  case terms(TermsEnergy)

  var gradient: [Double] {
    switch self {
    case .plain(let energy): energy.gradient
    case .terms(let energy): energy.gradient
    }
  }

  var loss: LayoutLoss {
    switch self {
    case .plain(let energy): energy.loss
    case .terms(let energy): energy.loss
    }
  }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    // The payload is moved out and back, so that its arrays are changed in place.
    switch consume self {
    case .plain(var energy):
      let value = energy.evaluate(at: coordinates)
      self = .plain(energy)
      return value
    case .terms(var energy):
      let value = energy.evaluate(at: coordinates)
      self = .terms(energy)
      return value
    }
  }
}
