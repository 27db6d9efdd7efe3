import GraphLayout
import Markup
import Notebook
import Report

/// What a layout cell leaves behind: a table of its descents, the positions, and the metrics.
struct LayoutOutput {
  let value: LayoutValue

  var output: CellOutput {
    let best = value.descents[value.best]
    return CellOutput(
      value: value, blocks: [.table(table, caption: [.text(caption)])], assets: assets,
      metrics: [
        .init("best", .string(best.name)), .init("nodes", .integer(value.graph.nodeCount)),
      ] + metrics(best) + [
        .init(
          "seeds",
          .array(value.descents.map { .object([.init("seed", $0.seed.map { .integer($0) } ?? .null)] + metrics($0)) }))
      ])
  }

  private func metrics(_ descent: LayoutValue.Descent) -> [JSONValue.Member] {
    let loss = descent.result.finalLoss
    return [
      .init("loss", .number(loss.total)), .init("attraction", .number(loss.attraction)),
      .init("repulsion", .number(loss.repulsion)), .init("centralization", .number(loss.centralization)),
      .init("iterations", .integer(descent.result.iterations)),
      .init("stopped", .string(descent.result.stopReason.name)),
      .init("minimum_distance", descent.result.finalPositions.minimumDistance.map { .number($0) } ?? .null),
    ]
  }

  /// The positions of the best descent under the cell's name; with several descents, of each under its own too.
  private var assets: [ReportAsset] {
    func table(_ descent: LayoutValue.Descent) -> ReportAsset.Content {
      .bytes(descent.result.finalPositions.table(of: value.graph))
    }
    var assets = [ReportAsset(.data, table(value.descents[value.best]))]
    guard value.descents.count > 1 else { return assets }
    for descent in value.descents {
      guard let seed = descent.seed else { continue }
      assets.append(ReportAsset(.data(name: "seed-\(seed)"), table(descent)))
    }
    return assets
  }

  private var table: DataTable {
    let losses = value.descents.map(\.result.finalLoss)
    let columns = LossQuantity.allCases.map { quantity in NumberWords.column(losses.map(quantity.value(of:))) }
    let distances = value.descents.map { $0.result.finalPositions.minimumDistance ?? .nan }
    let rows = value.descents.indices.map { index in
      let descent = value.descents[index]
      let isBest = value.descents.count > 1 && index == value.best
      return [descent.name + (isBest ? " (best)" : "")] + columns.map { $0[index] }
        + [NumberWords.significant(distances[index]), NumberWords.grouped(descent.result.iterations)]
    }
    let headings = [
      "Loss", "Attraction", "Repulsion", "Centralization", "Smallest distance", "Iterations",
    ]
    return DataTable(
      columns: [.init("Start")] + headings.map { .init($0, isNumeric: true) }, rows: rows, file: .data)
  }

  private var caption: String {
    let losses = value.descents.map(\.result.finalLoss.total)
    guard let low = losses.min(), let high = losses.max(), losses.count > 1 else {
      return "The end of the descent. The file has the final positions."
    }
    let spread = low > 0 ? ", \(NumberWords.decimal((high / low - 1) * 100, places: 1)) % above the best" : ""
    return "The ends of \(losses.count) descents; the worst is \(NumberWords.significant(high))\(spread). "
      + "The file has the final positions of the best."
  }
}

extension StopReason {
  /// As outputs name it.
  var name: String {
    switch self {
    case .iterations: "iterations"
    case .loss: "loss"
    case .gradient: "gradient"
    }
  }
}
