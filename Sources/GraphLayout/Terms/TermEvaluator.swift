/// The sum of one term without its weight, and its gradient.
protocol TermEvaluator: Sendable {
  /// The sum at coordinates that lie axis by axis; adds `weight` times its gradient to `gradient`.
  mutating func evaluate(at coordinates: [Double], weight: Double, addingTo gradient: inout [Double]) -> Double
}
