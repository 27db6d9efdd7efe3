/// Between which states of a descent the recorded frames lie evenly.
public enum FrameSpacing: String, Hashable, Sendable, CaseIterable {
  /// In iterations.
  case steps
  /// In the way that the nodes have gone, the root of their mean squared step added up: the beginning, where they move fast, then
  /// has as many frames to the same way as the end. Fewer frames than asked for are recorded where single steps are longer than that.
  case distance
}
