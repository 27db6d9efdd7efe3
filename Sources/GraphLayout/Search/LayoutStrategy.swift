/// How the objective is minimised.
public enum LayoutStrategy: String, Hashable, Sendable, CaseIterable {
  /// The post, step for step: the optimiser from the start, for the iterations.
  case recipe
  /// A small graph from one start in one dimension more, squeezed and polished; a large one from a layout of little stress, whose
  /// shape a short descent keeps.
  case fast
  /// Several starts in one dimension more, the best kept; of a large graph by way of a coarser one.
  case best
}
