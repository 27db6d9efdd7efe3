import GraphLayout

/// What a chart of a descent can show.
enum LossQuantity: String, CaseIterable {
  case loss
  case attraction
  case repulsion
  case centralization

  func value(of loss: LayoutLoss) -> Double {
    switch self {
    case .loss: loss.total
    case .attraction: loss.attraction
    case .repulsion: loss.repulsion
    case .centralization: loss.centralization
    }
  }
}
