/// How a chart follows players: a line in its plots marks the place of the frame that they show.
public struct Following: Hashable, Sendable, Codable {
  /// A plot inside the picture, in shares of its width and height, and the places at its left and right edge.
  public struct Plot: Hashable, Sendable, Codable {
    public var left: Double
    public var top: Double
    public var width: Double
    public var height: Double
    public var first: Double
    public var last: Double

    public init(left: Double, top: Double, width: Double, height: Double, first: Double, last: Double) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
      self.first = first
      self.last = last
    }
  }

  /// The cells whose players are followed (``Player/Track/cell``).
  public var cells: [String]
  public var plots: [Plot]

  public init(cells: [String], plots: [Plot]) {
    self.cells = cells
    self.plots = plots
  }
}
