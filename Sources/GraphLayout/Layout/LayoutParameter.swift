/// The numbers that a layout is told, each with what it may be.
public enum LayoutParameter: String, Sendable, CaseIterable {
  case dimension, attraction, repulsion, centralization, epsilon, rate, beta1, beta2, iterations, frames
  case momentum, dampening, memory, every, factor
  case relativeLossChange, gradientNorm, window
  case weight, length
  case minimumDistance, radius, gap

  public var allowed: ClosedRange<Double> {
    switch self {
    case .dimension: 1...64
    case .attraction, .repulsion, .centralization, .weight, .length: 0...1e9
    case .epsilon: 1e-300...1e9
    case .rate: 0...1e9
    case .momentum: 0...(1.0).nextDown
    case .dampening, .factor: 0...1
    case .memory: 1...1000
    case .every: 1...10_000_000
    case .beta1, .beta2: 0...(1.0).nextDown
    case .iterations: 0...10_000_000
    case .frames: 2...100_000
    case .relativeLossChange, .gradientNorm: 0...1e300
    case .window: 1...1_000_000
    case .minimumDistance, .radius, .gap: 0...1e9
    }
  }

  func check(_ value: Double) throws(LayoutError) {
    guard allowed.contains(value) else { throw .outOfRange(self, value: value) }
  }
}
