/// What a layout is to show.
public enum LayoutModel: String, Hashable, Sendable, CaseIterable {
  /// Least loss of the declared forces: `LayoutOptions.objective`, by `LayoutOptions.strategy`.
  case forces
  /// Distances like those of the graph's shortest paths: least stress.
  case stress
  /// Neighbours next to each other and nobody between them.
  case neighbourhoods
}
