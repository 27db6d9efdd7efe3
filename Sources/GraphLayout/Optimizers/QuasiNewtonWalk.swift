/// A walk by L-BFGS without a preconditioner, in one precision until its rounding hides what a step gains, then in the next.
struct QuasiNewtonWalk<Function: Energy>: DownhillWalk {
  private var descent: QuasiNewtonDescent
  private var energy: Function
  private var finer: [Function]
  private let memory: Int
  private var preconditioner = NoPreconditioner()

  /// - Parameter energies: One function, more exactly each time; at least one.
  init(from start: AxisCoordinates, energies: [Function], memory: Int) {
    energy = energies[0]
    finer = Array(energies.dropFirst())
    self.memory = memory
    descent = QuasiNewtonDescent(from: start, evaluator: &energy, memory: memory)
  }

  var coordinates: AxisCoordinates { descent.coordinates }
  var loss: LayoutLoss { descent.loss }
  var gradientNorm: Double { descent.gradientNorm }

  mutating func advance() -> Bool {
    while !descent.advance(&energy, &preconditioner) {
      guard !finer.isEmpty else { return false }
      energy = finer.removeFirst()
      descent = QuasiNewtonDescent(from: descent.coordinates, evaluator: &energy, memory: memory)
    }
    return true
  }
}
