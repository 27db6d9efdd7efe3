import ArgumentParser
import Files
import Notebook
import Report

/// One side of a comparison: reports that are there, or a spec that is run for it.
struct DiffSide {
  let reports: [ReportFolder]
  /// Where a spec was run; gone with the value.
  private let scratch: ScratchFolder?

  init(_ argument: String, settings: [String], options: RunOptions) async throws {
    if try FileStatus(path: argument, followingLinks: true)?.kind == .folder {
      reports = try ReportFolder.reports(at: argument)
      scratch = nil
      guard !reports.isEmpty else { throw ValidationError("there is no report in \(argument)") }
      return
    }
    let source = try DiffSpec(argument)
    let workspace = try Workspace(paths: [source.path], settings: settings)
    workspace.show(.text)
    guard workspace.isSound else { throw ExitStatus.wrongInput }
    let output = try ScratchFolder()
    let run = ReportRun(
      workspace: workspace, output: output.path, only: nil, options: options, isExplaining: false,
      isQuiet: true)
    do {
      try await run.perform()
    } catch ExitStatus.cellFailed {
      // A cell that fails is a difference, too: its status says so.
    }
    reports = try ReportFolder.reports(at: output.path)
    scratch = output
  }
}
