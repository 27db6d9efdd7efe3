/// What becomes of the connected components of a graph.
public enum ComponentArrangement: String, Hashable, Sendable, CaseIterable {
  /// Each is laid out by itself; then they are put side by side, without overlap.
  case apart
  /// All are laid out at once, and repel one another.
  case together
}
