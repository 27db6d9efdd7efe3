import ArgumentParser
import Files
import Notebook
import Report
import Spec

/// Runs planned specs one after the other and writes their reports.
struct ReportRun: Sendable {
  let workspace: Workspace
  let output: String
  /// The cells to run, with those that they need; nil for all.
  let only: Set<String>?
  let options: RunOptions
  let isExplaining: Bool
  let isQuiet: Bool
  /// Whether pages hold their pictures themselves.
  var isSelfContained = false

  /// Says what would happen: a line for each cell.
  func show() {
    let lastRun = StateFolder().lastRun
    for plan in workspace.plans {
      let last = lastRun.cells(of: plan.stem)
      for position in positions(plan) {
        let cell = plan.cells[position]
        explain(plan, cell, Runner(options: options).forecast(cell, last: last[cell.id]).description)
      }
    }
  }

  func perform() async throws {
    let writer = try ReportWriter(output: output, holder: "another folio run")
    let state = StateFolder()
    var lastRun = state.lastRun
    if options.cache != nil { try? state.create() }
    var hasFailed = false
    for entry in workspace.entries {
      guard let plan = entry.plan else { continue }
      let positions = positions(plan)
      let progress = ProgressLine(
        name: plan.stem, total: positions.count, isOn: !isQuiet && StandardError.isTerminal)
      let outcomes: [CellOutcome]
      do {
        outcomes = try await Runner(options: options, onEvent: progress.show)
          .run(plan, positions: positions, last: lastRun.cells(of: plan.stem))
      } catch {
        progress.clear()
        throw error
      }
      progress.clear()
      let failures = outcomes.compactMap(\.failure)
      DiagnosticOutput(format: .text).write(failures, of: entry.file.source)
      hasFailed = hasFailed || !failures.isEmpty

      try Task.checkCancellation()
      let document = ReportAssembly(program: "folio \(Version.current)").document(plan, outcomes)
      try writer.write(document, isSelfContained: isSelfContained)
      if isExplaining {
        for outcome in outcomes { explain(plan, plan.cells[outcome.position], outcome.explanation) }
      }
      if options.cache != nil {
        lastRun.record(plan, outcomes)
        try? state.save(lastRun)
      }
      if !isQuiet { StandardError.write(summary(plan, outcomes)) }
    }
    try writer.writeGallery()
    options.cache?.trim()
    if hasFailed { throw ExitStatus.cellFailed }
  }

  private func positions(_ plan: Plan) -> [Int] {
    guard let only else { return Array(plan.cells.indices) }
    return plan.closure(of: plan.cells.indices.filter { only.contains(plan.cells[$0].id) })
  }

  private func explain(_ plan: Plan, _ cell: PlannedCell, _ reason: String) {
    StandardStream.output.write("\(plan.stem): \(cell.id) (\(cell.declaration.kind.name)): \(reason)\n")
  }

  private func summary(_ plan: Plan, _ outcomes: [CellOutcome]) -> String {
    let hits = outcomes.count { $0.decision == .hit }
    let bad = outcomes.count { $0.status != .ok }
    var line = "\(output)/\(plan.stem)/index.html: \(outcomes.count) \(outcomes.count == 1 ? "cell" : "cells")"
    if hits > 0 { line += ", \(hits) from the cache" }
    if bad > 0 { line += ", \(bad) without a result" }
    return line
  }
}

extension CellOutcome {
  /// What is wrong, if it failed.
  var failure: Diagnostic? {
    guard case .failed(let diagnostic) = result else { return nil }
    return diagnostic
  }
}
