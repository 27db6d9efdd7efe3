/// The frames of an animation: the assets ``AssetRole/frame(_:)`` from 0, or the figure's ``Figure/vector``.
public struct Player: Hashable, Sendable, Codable {
  /// Where the frames stand on the axis of charts that follow the player.
  public struct Track: Hashable, Sendable, Codable {
    /// The cell that the frames are about, by its id: charts of the same cell follow.
    public var cell: String
    /// For each frame its place, such as the iteration.
    public var places: [Double]

    public init(cell: String, places: [Double]) {
      self.cell = cell
      self.places = places
    }
  }

  public var frameCount: Int
  public var framesPerSecond: Double
  /// What each frame shows, such as "iteration 40, loss 12.5": one a frame, or none at all. Line breaks become spaces.
  public var captions: [String]
  /// Players of a page with the same clock play as one; nil for a player by itself.
  public var clock: String?
  public var track: Track?

  public init(
    frameCount: Int, framesPerSecond: Double, captions: [String] = [], clock: String? = nil, track: Track? = nil
  ) {
    self.frameCount = frameCount
    self.framesPerSecond = framesPerSecond
    self.captions = captions
    self.clock = clock
    self.track = track
  }
}
