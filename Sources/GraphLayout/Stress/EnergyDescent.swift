/// A descent by L-BFGS on an energy of one component.
struct EnergyDescent<Function: Energy, Scale: Preconditioner>: PartDescent {
  private var descent: QuasiNewtonDescent
  private var energy: Function
  private var preconditioner: Scale
  private let patience: Patience
  private var values: [Double]
  private(set) var stopReason: StopReason?

  init(from positions: [Double], dimension: Int, energy: Function, preconditioner: Scale, patience: Patience) throws {
    self.energy = energy
    self.preconditioner = preconditioner
    self.patience = patience
    descent = QuasiNewtonDescent(
      from: AxisCoordinates(rowMajor: positions, dimension: dimension), evaluator: &self.energy)
    guard descent.value.isFinite else { throw LayoutError.diverged(iteration: 0) }
    values = [descent.value]
    if descent.gradientNorm == 0 { stopReason = .gradient }
  }

  var positions: [Double] { descent.coordinates.rowMajor }
  var loss: LayoutLoss { descent.loss }
  var squaredForce: Double { descent.gradientNorm * descent.gradientNorm }

  mutating func advance() {
    guard stopReason == nil else { return }
    guard descent.advance(&energy, &preconditioner) else {
      stopReason = .loss
      return
    }
    values.append(descent.value)
    if patience.isOver(values) { stopReason = .loss }
    if values.count > patience.steps { stopReason = stopReason ?? .iterations }
  }
}
