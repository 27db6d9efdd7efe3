/// A descent from point to point.
protocol DownhillWalk {
  var coordinates: AxisCoordinates { get }
  /// The loss at the coordinates.
  var loss: LayoutLoss { get }
  var gradientNorm: Double { get }

  /// One step; false if none leads down.
  mutating func advance() -> Bool
}
