import Cells
import Notebook
import Spec

/// Runs a cell and what it needs, and writes one of its figures.
struct FigureRun: Sendable {
  let plan: Plan
  let source: SourceFile
  /// Of the cell in the plan.
  let position: Int
  /// Nil for the only figure.
  let figure: String?
  let format: ExportFormat
  let export: FigureExport
  let path: String
  let options: RunOptions
  let isQuiet: Bool

  func perform() async throws {
    let cell = plan.cells[position].id
    let positions = plan.closure(of: [position])
    let progress = ProgressLine(
      name: plan.stem, total: positions.count + 1, isOn: !isQuiet && StandardError.isTerminal)
    defer { progress.clear() }
    let outcomes = try await Runner(options: options, onEvent: progress.show).run(plan, positions: positions)
    let failures = outcomes.compactMap(\.failure)
    guard let output = outcomes.first(where: { $0.position == position })?.output else {
      progress.clear()
      DiagnosticOutput(format: .text).write(failures, of: source)
      throw ExitStatus.cellFailed
    }
    let figure = try FigureSearch.figure(figure, of: output.figures, cell: cell)
    do {
      progress.show(.started(id: path))
      try await write(figure) { progress.show(.advanced(id: path, share: $0)) }
    } catch let error as FigureExportError {
      progress.clear()
      StandardError.write("error: \(error.message)" + (error.hint.map { "\nhint: \($0)" } ?? ""))
      throw error.isOfArguments ? ExitStatus.wrongInput : ExitStatus.cellFailed
    }
  }

  private func write(_ figure: any CellFigure, progress: @escaping @Sendable (Double) -> Void) async throws {
    switch format {
    case .figure(let format):
      try await export.write(figure, as: format, to: path, jobs: options.jobs, progress: progress)
    case .frames:
      try await export.writeFrames(figure, to: path, jobs: options.jobs, progress: progress)
    }
  }
}

extension FigureExportError {
  /// Whether other arguments would do.
  fileprivate var isOfArguments: Bool {
    switch self {
    case .noFrame, .rateOutOfRange, .sizeOutOfRange, .foreignFile: true
    case .notDrawable, .noProgram, .failedProgram: false
    }
  }
}
