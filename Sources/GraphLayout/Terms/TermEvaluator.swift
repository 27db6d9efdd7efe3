/// The sum of one term without its weight, and its gradient.
protocol TermEvaluator: Sendable {
  /// The sum at coordinates that lie axis by axis; adds `weight` times its gradient to `gradient`.
  mutating func evaluate(at coordinates: [Double], weight: Double, addingTo gradient: inout [Double]) -> Double

  /// The longest force of one edge or one node, without the weight; 0 of a sum over other pairs.
  mutating func largestPull(at coordinates: [Double]) -> Double
}
