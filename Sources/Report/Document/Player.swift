/// The frames of an animation: the assets ``AssetRole/frame(_:)`` from 0.
public struct Player: Hashable, Sendable, Codable {
  public var frameCount: Int
  public var framesPerSecond: Double
  /// What each frame shows, such as "iteration 40, loss 12.5": one a frame, or none at all. Line breaks become spaces.
  public var captions: [String]

  public init(frameCount: Int, framesPerSecond: Double, captions: [String] = []) {
    self.frameCount = frameCount
    self.framesPerSecond = framesPerSecond
    self.captions = captions
  }
}
