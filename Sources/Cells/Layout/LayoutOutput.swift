import GraphLayout
import Markup
import Notebook
import Report

/// What a layout cell leaves behind: a table of its descents, the positions, and the metrics.
struct LayoutOutput {
  let value: LayoutValue
  private let exports: [PositionFormat]
  /// Of each descent.
  private let qualities: [LayoutQuality]
  private let ranking: OptimumRanking
  /// Of each descent, the number of its optimum in the ranking.
  private let optima: [Int]

  init(value: LayoutValue, exports: [PositionFormat]) {
    self.value = value
    self.exports = exports
    qualities = value.descents.map { LayoutQuality(of: $0.result.finalPositions, graph: value.graph) }
    ranking = OptimumRanking(value.descents.map(\.result))
    let numbers = Dictionary(uniqueKeysWithValues: ranking.entries.map { ($0.index, $0.optimum) })
    optima = value.descents.indices.map { numbers[$0] ?? 0 }
  }

  var output: CellOutput {
    let best = value.best
    return CellOutput(
      value: value,
      blocks: [.table(table, caption: [.text(caption)])] + (files.isEmpty ? [] : [.files(files.map(\.role))]),
      assets: assets + files,
      metrics: [
        .init("best", .string(value.descents[best].name)), .init("nodes", .integer(value.graph.nodeCount)),
      ] + metrics(best) + [
        .init("optima", .integer(ranking.optimumCount)), .init("spread", .number(ranking.spread)),
        .init("seeds", .array(value.descents.indices.map(seedMetrics))),
      ])
  }

  private func seedMetrics(_ index: Int) -> JSONValue {
    .object(
      [
        .init("seed", value.descents[index].seed.map { .integer($0) } ?? .null),
        .init("optimum", .integer(optima[index] + 1)),
      ] + metrics(index))
  }

  private func metrics(_ index: Int) -> [JSONValue.Member] {
    let result = value.descents[index].result
    let quality = qualities[index]
    let loss = result.finalLoss
    var metrics: [JSONValue.Member] = [
      .init("loss", .number(loss.total))
    ]
    metrics += ["attraction", "repulsion", "centralization"].map { .init($0, .number(loss[$0] ?? 0)) }
    metrics += [
      .init(
        "terms",
        .array(loss.parts.map { .object([.init("name", .string($0.name)), .init("value", .number($0.value))]) })),
      .init("iterations", .integer(result.iterations)), .init("converged", .bool(result.hasConverged)),
      .init("stopped", .string(result.stopReason.name)),
      .init("gradient_norm", .number(result.gradientNorm)),
    ]
    if !result.starts.isEmpty { metrics.append(.init("starts", .integer(result.starts.count))) }
    let measures: [(String, Double?)] = [
      ("stress", quality.stress?.value),
      ("neighbourhood_preservation", quality.neighbourhoodPreservation?.value),
      ("edge_length_cv", quality.edgeLengthVariation), ("min_distance", quality.minimumDistance),
      ("angular_resolution", quality.angularResolution),
      ("adjacency_auc", quality.adjacencyAUC?.value),
    ]
    metrics += measures.map { .init($0, $1.map { .number($0) } ?? .null) }
    if let report = result.constraints {
      metrics += [
        .init("kkt_residual", .number(report.residual)), .init("kkt_converged", .bool(report.hasConverged)),
        .init("active_pairs", .integer(report.activePairs.count)),
      ]
    }
    if let accuracy = result.forceAccuracy {
      metrics += [
        .init("gradient_error", .number(accuracy.bound)), .init("gradient_error_sample", .integer(accuracy.sample)),
      ]
    }
    return metrics + [.init("crossings", quality.crossings.map { .integer(Int($0.value.rounded())) } ?? .null)]
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

  private var files: [ReportAsset] {
    let positions = value.descents[value.best].result.finalPositions
    return PositionFormat.allCases.filter(exports.contains).map { format in
      ReportAsset(.file(fileExtension: format.rawValue), .bytes(format.bytes(of: positions, value.graph)))
    }
  }

  private var table: DataTable {
    let losses = value.descents.map(\.result.finalLoss)
    let several = value.descents.count > 1
    let columns: [(heading: String, cells: [String])] =
      (several ? [("Optimum", optima.map { String($0 + 1) })] : [])
      + ([.total] + losses[0].parts.map { LossPart.term($0.name) }).map { part in
        (part.name.prefix(1).uppercased() + part.name.dropFirst(), NumberWords.column(losses.map(part.value(of:))))
      } + [
        ("Stress", qualities.map { Self.cell($0.stress, places: 4) }),
        ("Neighbours kept", qualities.map { Self.cell($0.neighbourhoodPreservation, places: 3) }),
        ("Edge variation", qualities.map { $0.edgeLengthVariation.map { NumberWords.decimal($0, places: 3) } ?? "" }),
        ("Crossings", qualities.map { Self.cell($0.crossings, places: 0) }),
        ("Iterations", value.descents.map { NumberWords.grouped($0.result.iterations) }),
      ]
    let rows = ranking.entries.map { entry in
      let isBest = value.descents.count > 1 && entry.index == value.best
      return [value.descents[entry.index].name + (isBest ? " (best)" : "")] + columns.map { $0.cells[entry.index] }
    }
    return DataTable(
      columns: [.init("Start")] + columns.map { .init($0.heading, isNumeric: true) }, rows: rows, file: .data)
  }

  /// A measure in digits, an estimate marked as such; empty where there is none.
  private static func cell(_ measure: Measure?, places: Int) -> String {
    guard let measure else { return "" }
    return (measure.sample == nil ? "" : "≈ ") + NumberWords.decimal(measure.value, places: places)
  }

  private var caption: String {
    let losses = value.descents.map(\.result.finalLoss.total)
    guard let low = losses.min(), let high = losses.max(), losses.count > 1 else {
      return "The end of the descent.\(distances)\(measures)\(accuracy) The file has the final positions."
    }
    let spread = low > 0 ? ", \(NumberWords.decimal((high / low - 1) * 100, places: 1)) % above the best" : ""
    return
      "The ends of \(losses.count) descents, the best first; the worst is \(NumberWords.significant(high))\(spread). "
      + "\(optimaInWords) \(distances.dropFirst())\(distances.isEmpty ? "" : " ")\(measures.dropFirst())"
      + "\(accuracy) The file has the final positions of the best."
  }

  /// Which descents met.
  private var optimaInWords: String {
    if ranking.optimumCount == ranking.entries.count { return "No two ended in the same optimum." }
    if ranking.optimumCount == 1 { return "All ended in the same optimum, turned or mirrored." }
    let found = (0..<ranking.optimumCount).map { optimum in ranking.entries.count { $0.optimum == optimum } }
    let repeated = found.enumerated().filter { $0.element > 1 }
      .map { "optimum \($0.offset + 1) was found \(NumberWords.times($0.element))" }
    return "They ended in \(ranking.optimumCount) optima: \(NumberWords.list(repeated))."
  }

  private var bestResult: LayoutResult { value.descents[value.best].result }

  /// How well the best layout keeps its minimum distance, if it was given one.
  private var distances: String {
    guard let report = bestResult.constraints else { return "" }
    let kept = report.violation == 0 ? "All pairs of nodes keep their distance" : "Some pinned nodes are too near"
    return
      " \(kept), and \(NumberWords.count(report.activePairs.count, "pair")) would be nearer without; the conditions of "
      + "optimality are met to \(NumberWords.significant(report.residual))\(report.hasConverged ? "" : ", which is not enough")."
  }

  /// How far the forces were from exact ones, if they were not exact.
  private var accuracy: String {
    guard let accuracy = bestResult.forceAccuracy else { return "" }
    return " Far nodes were met as groups: gradient error ≤ \(NumberWords.significant(accuracy.bound)), sampled on "
      + "\(NumberWords.grouped(accuracy.sample)) of \(NumberWords.count(accuracy.nodes, "node"))."
  }

  /// What the columns beside the loss say.
  private var measures: String {
    " Stress is how far distances are from the numbers of edges between nodes, 0 at best; neighbours kept is the share of "
      + "nearest nodes that are adjacent, 1 at best; edge variation is the standard deviation of the edges' lengths by their mean."
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
