import GraphLayout
import Notebook

/// What a chart of a descent can show.
enum LossQuantity: String, CaseIterable {
  case loss
  case attraction
  case repulsion
  case centralization
  /// Each term by itself.
  case terms

  /// - Throws: ``CellError`` where the loss has no such term.
  func parts(of loss: LayoutLoss) throws(CellError) -> [LossPart] {
    switch self {
    case .loss: return [.total]
    case .terms: return loss.parts.map { .term($0.name) }
    case .attraction, .repulsion, .centralization:
      guard loss[rawValue] != nil else {
        throw CellError(
          code: "no-such-term", "the objective of this layout has no term `\(rawValue)`", field: ["show"],
          hint: "its terms are \(loss.parts.map { "`\($0.name)`" }.joined(separator: ", ")); `terms` shows them all")
      }
      return [.term(rawValue)]
    }
  }
}

/// The loss, or one of its terms.
enum LossPart {
  case total
  case term(String)

  var name: String {
    switch self {
    case .total: "loss"
    case .term(let name): name
    }
  }

  func value(of loss: LayoutLoss) -> Double {
    switch self {
    case .total: loss.total
    case .term(let name): loss[name] ?? 0
    }
  }
}
