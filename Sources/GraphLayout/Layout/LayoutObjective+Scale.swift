extension LayoutObjective {
  /// The stiffness of a spring between nodes at the distance where attraction and repulsion of a pair balance: the natural unit of
  /// second derivatives. Where nothing attracts, centralization takes its place.
  var unitStiffness: Double {
    if attraction > 0 { return attraction }
    return centralization > 0 ? centralization : 1
  }

  /// The distance at which attraction and repulsion of a pair would balance: the natural unit of lengths.
  var unitDistance: Double {
    guard repulsion > 0 else { return 1 }
    return (repulsion / unitStiffness).squareRoot().squareRoot()
  }
}

extension LayoutLoss {
  /// By which the positions must be multiplied to make the loss least: the fourth root of repulsion / (attraction + centralization).
  ///
  /// Under scaling by s, attraction and centralization grow by s² and repulsion falls by s² (but for `epsilon`). Nil where one of
  /// both sides is nothing, and the best scale therefore 0 or infinite; nil of declared terms, which need not scale so.
  public var optimalScale: Double? {
    guard parts.map(\.name) == ["attraction", "repulsion", "centralization"] else { return nil }
    let pull = attraction + centralization
    guard repulsion > 0, pull > 0 else { return nil }
    let ratio = repulsion / pull
    return ratio.isFinite && ratio > 0 ? ratio.squareRoot().squareRoot() : nil
  }
}
