/// How several descents share the time of an animation.
enum DescentOrder: String, CaseIterable {
  /// Side by side on one scale.
  case together
  /// One after the other, all in one view.
  case inTurn = "in-turn"
}
