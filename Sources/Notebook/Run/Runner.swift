import Parallel
import Report
import Spec

/// Runs the cells of a plan: what the cache has is taken from it, the rest runs as soon as its inputs are there.
public struct Runner: Sendable {
  let options: RunOptions
  let onEvent: @Sendable (RunEvent) -> Void

  public init(options: RunOptions, onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }) {
    self.options = options
    self.onEvent = onEvent
  }

  /// The outcomes of the cells at these positions, in their order.
  ///
  /// A cell that fails fails alone: those that need it are skipped, the others run.
  ///
  /// - Parameters:
  ///   - positions: In the order of the spec; with each cell all that it needs (``Plan/closure(of:)``).
  ///   - last: The cells of the run before this one by id, to say why a cell has to run again.
  /// - Throws: `CancellationError` only.
  public func run(_ plan: Plan, positions: [Int], last: [String: LastRun.Entry] = [:]) async throws -> [CellOutcome] {
    var outcomes: [Int: CellOutcome] = [:]
    var decisions: [Int: CacheDecision] = [:]
    let found = try await lookUp(plan, positions)
    for (position, lookup) in zip(positions, found) {
      let cell = plan.cells[position]
      let decision = decision(lookup, of: cell, last: last[cell.id])
      decisions[position] = decision
      if case .found(let output) = lookup {
        outcomes[position] = CellOutcome(position: position, decision: decision, result: .ok(output))
        onEvent(.ended(id: cell.id, status: .ok, decision: decision))
      }
    }

    let isSelected = Set(positions)
    var waiting = plan.order.filter { isSelected.contains($0) && outcomes[$0] == nil }
    try await withThrowingTaskGroup(of: (Int, CellOutcome.Result).self) { group in
      var budget = MemoryBudget(jobs: options.jobs, memory: options.memory)
      func settle(_ position: Int, _ result: CellOutcome.Result) {
        let outcome = CellOutcome(
          position: position, decision: decisions[position] ?? .miss(.disabled), result: result)
        outcomes[position] = outcome
        onEvent(.ended(id: plan.cells[position].id, status: outcome.status, decision: outcome.decision))
      }
      /// Starts or skips every waiting cell that can be, in the order of the plan.
      func startReady() {
        waiting.removeAll { position in
          let cell = plan.cells[position]
          let inputs = cell.inputs.compactMap { outcomes[$0] }
          guard inputs.count == cell.inputs.count else { return false }
          let missing = inputs.filter { $0.output == nil }
          guard missing.isEmpty else {
            settle(position, .skipped(waitingFor: missing.map { plan.cells[$0.position].id }))
            return true
          }
          let run = prepare(plan, cell, outcomes)
          guard budget.start(position, bytes: cell.declaration.cell.estimatedBytes(run)) else { return false }
          onEvent(.started(id: cell.id))
          group.addTask { (position, try await perform(cell, run)) }
          return true
        }
      }
      startReady()
      while let (position, result) = try await group.next() {
        try Task.checkCancellation()
        budget.end(position)
        settle(position, result)
        startReady()
      }
    }
    return positions.compactMap { outcomes[$0] }
  }

  /// Whether a cell would come from the cache, or why not.
  public func forecast(_ cell: PlannedCell, last: LastRun.Entry?) -> CacheDecision {
    let lookup = options.cache?.lookUp(cell.fingerprint, as: type(of: cell.declaration.cell)) ?? .absent
    return decision(lookup, of: cell, last: last)
  }

  private func decision(_ lookup: ResultCache.Lookup, of cell: PlannedCell, last: LastRun.Entry?) -> CacheDecision {
    switch lookup {
    case .found: .hit
    case .damaged: .miss(.damaged)
    case .absent where options.cache == nil: .miss(.disabled)
    case .absent: .miss(CacheDecision.reason(cell.fingerprint, last: last))
    }
  }

  /// What the cache has for these cells.
  private func lookUp(_ plan: Plan, _ positions: [Int]) async throws -> [ResultCache.Lookup] {
    guard let cache = options.cache else { return positions.map { _ in .absent } }
    return try await positions.concurrentMap(jobs: options.jobs) { position in
      let cell = plan.cells[position]
      guard !options.fresh.contains(cell.id) else { return .absent }
      return cache.lookUp(cell.fingerprint, as: type(of: cell.declaration.cell))
    }
  }

  private func prepare(_ plan: Plan, _ cell: PlannedCell, _ outcomes: [Int: CellOutcome]) -> CellRun {
    var values: [String: any CellValue] = [:]
    for input in cell.inputs { values[plan.cells[input].id] = outcomes[input]?.output?.value }
    let files = Dictionary(grouping: cell.files, by: \.path).mapValues { $0.map(\.file) }
    return CellRun(
      jobs: options.jobs, isForFigures: options.fresh.contains(cell.id), values: values, files: files
    ) { [onEvent, id = cell.id] share in
      onEvent(.advanced(id: id, share: share))
    }
  }

  private func perform(_ cell: PlannedCell, _ run: CellRun) async throws -> CellOutcome.Result {
    do {
      try Task.checkCancellation()
      var output = try await cell.declaration.cell.run(run)
      for warning in output.figures.flatMap(\.warnings) where !output.warnings.contains(warning) {
        output.warnings.append(warning)
      }
      try Task.checkCancellation()
      // What was read may not be what the digest is of: neither the record nor the cache may say so.
      if let changed = cell.files.first(where: { !$0.file.isUnchanged }) {
        return .failed(
          Diagnostic(
            code: "changed-file", message: "the file `\(changed.file.name)` changed during the run",
            span: changed.path.span, hint: "run again once it is written"))
      }
      if !run.isForFigures { options.cache?.store(output, as: cell.fingerprint) }
      return .ok(output)
    } catch let error as CancellationError {
      throw error
    } catch let error as CellError {
      return .failed(
        Diagnostic(
          code: error.code, message: error.message,
          span: error.span ?? cell.declaration.span(ofField: error.field), hint: error.hint))
    } catch {
      return .failed(
        Diagnostic(code: "cell-failed", message: String(describing: error), span: cell.declaration.kindSpan))
    }
  }
}
