internal import Kernels

/// A walk of steps that the gradient tells.
struct GradientWalk<Function: Energy>: DownhillWalk {
  private(set) var coordinates: AxisCoordinates
  private var energy: Function
  private var step: GradientStep

  init(from start: AxisCoordinates, energy: Function, step: GradientStep) {
    coordinates = start
    self.energy = energy
    self.step = step
    _ = self.energy.evaluate(at: coordinates.values)
  }

  var loss: LayoutLoss { energy.loss }
  var gradientNorm: Double { Vectors.dot(energy.gradient, energy.gradient).squareRoot() }

  mutating func advance() -> Bool {
    step.update(&coordinates.values, gradient: energy.gradient)
    _ = energy.evaluate(at: coordinates.values)
    return true
  }
}
