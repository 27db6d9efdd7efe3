/// A descent in progress on the layout of one component.
protocol PartDescent {
  /// Node by node, coordinate by coordinate.
  var positions: [Double] { get }
  /// Not yet divided by the number of pairs.
  var loss: LayoutLoss { get }
  /// The square of the gradient's norm.
  var squaredForce: Double { get }
  /// Nil as long as it goes on.
  var stopReason: StopReason? { get }

  /// One step, which may be the last.
  mutating func advance() throws
}
