/// The map from the values of an axis to fractions of its length.
protocol PositionScale: Sendable {
  /// The values at both ends, in order; finite and apart.
  var domain: ClosedRange<Double> { get }
  /// The place of a value: 0 and 1 are the ends of the domain. NaN or infinite for a value that has none.
  func fraction(of value: Double) -> Double
  /// The places to be marked where there is so much room.
  func ticks(in space: AxisSpace) -> AxisTicks
}
