/// A figure of a cell as a value, from which it can be drawn again in another format or at another size.
///
/// Figures are not kept by the cache: who needs them runs the cell (``RunOptions/fresh``).
public protocol CellFigure: Sendable {
  /// What tells the figure from others of its cell; nil for the only one.
  var name: String? { get }

  /// What is wrong with the picture, though it is one.
  var warnings: [CellWarning] { get }
}
