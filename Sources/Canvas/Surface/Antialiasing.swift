/// How finely the coverage of a pixel is told.
public enum Antialiasing: Hashable, Sendable {
  /// In 255 steps: for a chart.
  case fine
  /// In 16 steps: for the frames of an animation.
  ///
  /// At two pixels a point the eye hardly sees it, and a PNG of so few colours has less than half the bytes.
  case coarse
}
