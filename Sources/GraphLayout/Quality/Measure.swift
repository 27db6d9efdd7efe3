/// A number that tells of a layout, exact or estimated from a sample.
public struct Measure: Hashable, Sendable {
  public let value: Double
  /// The number of nodes, edges or pairs, as the measure says, that the estimate is made from; nil of an exact value.
  public let sample: Int?

  init(_ value: Double, sample: Int? = nil) {
    self.value = value
    self.sample = sample
  }
}
