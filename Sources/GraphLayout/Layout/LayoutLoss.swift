/// The value of an objective, term by term, each with its weight.
public struct LayoutLoss: Hashable, Sendable {
  public var attraction: Double
  public var repulsion: Double
  public var centralization: Double

  public init(attraction: Double, repulsion: Double, centralization: Double) {
    self.attraction = attraction
    self.repulsion = repulsion
    self.centralization = centralization
  }

  /// The loss: the sum of the terms.
  public var total: Double { attraction + repulsion + centralization }
}
