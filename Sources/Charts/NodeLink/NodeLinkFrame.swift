/// Where the nodes of a graph are at one moment, with what is said about it.
public struct NodeLinkFrame: Hashable, Sendable {
  /// A named number below the picture, such as the iteration. Readings keep their places from frame to frame.
  public struct Reading: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One for each node; `y` upwards. A node whose position is missing or not finite is not drawn, nor are its edges.
  public var positions: [Datum]
  /// How near each node is, from 0 (far) to 1 (near); nil for a flat picture.
  public var depths: [Double]?
  public var title: String?
  public var readings: [Reading]
  /// Which motion the frame is a part of: the names of nodes stay put from frame to frame of one track.
  public var track: Int

  public init(
    positions: [Datum], depths: [Double]? = nil, title: String? = nil, readings: [Reading] = [], track: Int = 0
  ) {
    self.positions = positions
    self.depths = depths
    self.title = title
    self.readings = readings
    self.track = track
  }
}
