import ArgumentParser
import Cells
import Files
import Notebook
import Spec

/// The specs of a command, each read and planned, with all that is wrong with them.
struct Workspace {
  struct Entry {
    let file: SpecFile
    let diagnostics: [Diagnostic]
    /// Nil where an error is among the diagnostics.
    let plan: Plan?
  }

  let entries: [Entry]
  private let overrideErrors: [CellError]

  init(_ arguments: SpecArguments) throws {
    try self.init(paths: arguments.paths(), settings: arguments.settings)
  }

  /// - Parameter settings: As `--set` takes them.
  init(paths: [String], settings: [String]) throws {
    let overrides = try settings.map { text in
      guard let override = ParameterOverride(text) else {
        throw ValidationError("--set takes name=value, not `\(text)`")
      }
      return override
    }
    let files = try paths.map { try SpecFile(path: $0) }
    for (index, file) in files.enumerated() {
      if let twin = files[..<index].first(where: { $0.stem == file.stem }) {
        throw ValidationError(
          "\(twin.source.name) and \(file.source.name) would both become the report \(file.stem): rename one of them")
      }
    }
    let reader = NotebookReader(registry: .standard)
    let workingFolder = WorkingFolder.path
    var errors: [[CellError]] = []
    entries = files.map { file in
      if let problem = file.encodingProblem { return Entry(file: file, diagnostics: [problem], plan: nil) }
      let reading = reader.read(file.source, overrides: overrides)
      errors.append(reading.overrideErrors)
      let planner = Planner(specFolder: file.folder, workingFolder: workingFolder, program: Version.build)
      let planning = planner.plan(reading, stem: file.stem)
      return Entry(file: file, diagnostics: planning.diagnostics, plan: planning.plan)
    }
    // Each of several specs may declare some of the parameters: a name is wrong where no spec knows it.
    overrideErrors = errors.flatMap(\.self).filter { error in
      error.code != "unknown-parameter" || errors.allSatisfy { $0.contains { $0.message == error.message } }
    }.reduce(into: []) { distinct, error in
      if !distinct.contains(where: { $0.message == error.message }) { distinct.append(error) }
    }
  }

  var plans: [Plan] { entries.compactMap(\.plan) }

  /// Whether every spec has a plan.
  var isSound: Bool {
    overrideErrors.isEmpty && entries.allSatisfy { $0.plan != nil }
  }

  /// Writes all that is wrong.
  func show(_ format: CheckCommand.Format) {
    for error in overrideErrors {
      StandardError.write("error[\(error.code)]: \(error.message)" + (error.hint.map { "\nhint: \($0)" } ?? ""))
    }
    for entry in entries {
      DiagnosticOutput(format: format).write(entry.diagnostics, of: entry.file.source)
    }
  }
}
