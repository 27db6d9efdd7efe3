/// How the objective is minimised.
public enum LayoutStrategy: String, Hashable, Sendable, CaseIterable {
  /// The post, step for step: the optimiser from the start, for the iterations.
  case recipe
  /// One start in one dimension more, squeezed and polished.
  case fast
  /// Several such starts, the best kept.
  case best
}
