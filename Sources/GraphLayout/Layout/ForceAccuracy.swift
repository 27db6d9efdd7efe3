/// How far the forces of repulsion that a layout was made with, those of far nodes by cells of a tree, were from the exact ones.
public struct ForceAccuracy: Hashable, Sendable {
  /// The root of the mean squared error is at most this share of the root of the mean squared force: twice the largest that was found
  /// in four samples, at the final positions.
  public let bound: Double
  /// The nodes for which the exact forces were computed, over all `nodes`.
  public let sample: Int
  public let nodes: Int
  /// A cell of the tree stood for its nodes where its radius was less than so many times its distance: see `TreeForces`.
  public let opening: Double
}
