import ArgumentParser
import Files
import Notebook
import Report

/// Runs specs, and again whenever they or the files that they read have changed; a change during a run ends that run.
struct LiveRun: Sendable {
  enum Outcome: Sendable {
    /// The reports are written; cells may have failed.
    case written(stems: [String])
    /// Nothing is written, for a reason in words.
    case refused(String)
  }

  let paths: [String]
  let settings: [String]
  /// What to do with specs that have no mistakes.
  let run: @Sendable (Workspace) throws -> ReportRun

  /// Goes on until it is cancelled.
  ///
  /// - Throws: A `ValidationError` where the specs cannot be read at the start; later that is an outcome.
  func perform(_ onOutcome: @escaping @Sendable (Outcome) async -> Void) async throws {
    var isFirst = true
    while true {
      var watch = SpecWatch(specs: paths)
      do {
        let workspace = try Workspace(paths: paths, settings: settings)
        watch = watch.including(workspace.plans, isSound: workspace.isSound)
        // The end of the scope cancels it and waits for its end.
        async let _: Void = make(workspace, onOutcome)
        try await watch.waitForChange()
      } catch let error as ValidationError where !isFirst {
        StandardError.write("error: \(error.message)")
        await onOutcome(.refused("error: \(error.message)\n"))
        try await watch.waitForChange()
      }
      isFirst = false
    }
  }

  private func make(_ workspace: Workspace, _ report: @Sendable (Outcome) async -> Void) async {
    workspace.show(.text)
    guard workspace.isSound else { return await report(.refused(workspace.problems)) }
    do {
      do {
        // What a server answers, and the look at the files, do not wait for cells.
        try await withTaskExecutorPreference(BackgroundThreads()) { try await run(workspace).perform() }
      } catch ExitStatus.cellFailed {
        // The page says so.
      }
      await report(.written(stems: workspace.plans.map(\.stem)))
    } catch is CancellationError {
      // Another run follows, or none.
    } catch {
      let words = "error: \((error as? ReportError)?.description ?? "\(error)")"
      StandardError.write(words)
      await report(.refused(words + "\n"))
    }
  }
}
