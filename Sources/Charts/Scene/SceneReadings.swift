public import Canvas

/// What readers can ask of one series of a chart: its points in order, each with words.
public struct SceneReadings: Hashable, Sendable {
  public struct Reading: Hashable, Sendable {
    public let point: Point
    /// Where the point is along the axis, such as "2020-06-24".
    public let place: String
    public let value: String
  }

  /// Empty where there is only one.
  public let series: String
  public let readings: [Reading]
}
