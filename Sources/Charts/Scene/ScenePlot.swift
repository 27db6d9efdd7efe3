public import Canvas

/// Where a panel of a chart has its plot, and what its x axis shows.
public struct ScenePlot: Hashable, Sendable {
  public let rect: Rect
  /// The values at the left and the right edge; days are numbers. Nil for an axis on which equal steps are not equally long.
  public let x: ClosedRange<Double>?
}
