public import Canvas

/// One thing to be drawn.
public enum SceneItem: Hashable, Sendable {
  case fill(Path, Color)
  case stroke(Path, Stroke)
  /// A rectangle of colours that pass into each other from left to right.
  case ramp(Rect, [Color])
  case text(SceneText)
  /// Items with everything outside of the rectangle cut off.
  case clipped(Rect, [SceneItem])
  /// Items of one series, by its name: what readers can leave out.
  case series(String, [SceneItem])
}
