import Notebook
import Spec
import Testing

/// Notebooks of probes.
enum Notebooks {
  /// The plan of these cells, each a line such as `- {id: a, probe: {text: a}}`.
  static func plan(
    _ cells: String, parameters: String = "{}", set overrides: [String] = [], folder: String = ".",
    name: String = "sample.yaml"
  ) throws -> Plan {
    let reading = read(cells, parameters: parameters, set: overrides, name: name)
    let planning = Planner(specFolder: folder, workingFolder: folder).plan(reading, stem: "sample")
    return try #require(planning.plan, "\(planning.diagnostics)")
  }

  static func read(
    _ cells: String, parameters: String = "{}", set overrides: [String] = [], name: String = "sample.yaml"
  ) -> NotebookReader.Reading {
    let text = "folio: 1\ntitle: Sample\nparameters: \(parameters)\ncells:\n\(cells)\n"
    let reader = NotebookReader(registry: CellRegistry([ProbeCell.self]))
    return reader.read(SourceFile(name: name, text: text), overrides: overrides.compactMap { ParameterOverride($0) })
  }
}

extension Plan {
  /// The outcomes of all cells by id.
  func run(
    jobs: Int = 2, memory: Int = 1000, cache: ResultCache? = nil, last: LastRun = LastRun(),
    onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) async throws -> [String: CellOutcome] {
    let runner = Runner(options: RunOptions(jobs: jobs, memory: memory, cache: cache), onEvent: onEvent)
    let outcomes = try await runner.run(self, positions: Array(cells.indices), last: last.cells(of: stem))
    return Dictionary(uniqueKeysWithValues: outcomes.map { (cells[$0.position].id, $0) })
  }

  /// What a probe said, nil where it did not get to it.
  func text(of id: String, _ outcomes: [String: CellOutcome]) -> String? {
    (outcomes[id]?.output?.value as? ProbeText)?.text
  }
}
