/// How many frames are shown in a second.
public struct FrameRate: Hashable, Sendable {
  /// The rates there are: from one frame in ten seconds.
  public static let range = 0.1...240.0

  public let framesPerSecond: Double

  /// Nil outside of ``range``.
  public init?(_ framesPerSecond: Double) {
    guard Self.range.contains(framesPerSecond) else { return nil }
    self.framesPerSecond = framesPerSecond
  }

  /// How many units of time a frame is shown, so that no frame begins more than half a unit too early or too late.
  func duration(ofFrame index: Int, unitsPerSecond: Double) -> Int {
    func start(_ index: Int) -> Int { Int((Double(index) * unitsPerSecond / framesPerSecond).rounded()) }
    return start(index + 1) - start(index)
  }
}
