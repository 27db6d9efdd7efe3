import Cells
import Markup
import Notebook
import Report
import Spec
import TestSupport
import Testing

/// Cells of a spec, run once: what they leave behind, by id.
struct CellTrial {
  private let outcomes: [String: CellOutcome]

  /// - Parameters:
  ///   - cells: As in a spec, in the order of the list, without indentation.
  ///   - files: Beside the spec, by name.
  init(_ cells: String, files: [String: String] = [:]) async throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try await self.init(cells, in: folder)
  }

  init(_ cells: String, in folder: TemporaryFolder) async throws {
    let source = SourceFile(name: "trial.yaml", text: "folio: 1\ntitle: Trial\ncells:\n\(cells)\n")
    let reading = NotebookReader(registry: .standard).read(source)
    let planning = Planner(specFolder: folder.path, workingFolder: folder.path).plan(reading, stem: "trial")
    let plan = try #require(
      planning.plan, "\(DiagnosticFormatter(source).text(for: planning.diagnostics))")
    let runner = Runner(options: RunOptions(jobs: 2, memory: 1 << 40, cache: nil))
    let run = try await runner.run(plan, positions: Array(plan.cells.indices))
    outcomes = Dictionary(uniqueKeysWithValues: run.map { (plan.cells[$0.position].id, $0) })
  }

  func output(_ id: String) throws -> CellOutput {
    let outcome = try #require(outcomes[id])
    return try #require(outcome.output, "\(outcome.result)")
  }

  /// "code: message (hint)" of a cell that failed, with the column where it is told.
  func failure(_ id: String) -> String? {
    guard case .failed(let diagnostic)? = outcomes[id]?.result else { return nil }
    return "\(diagnostic.code): \(diagnostic.message)" + (diagnostic.hint.map { " (\($0))" } ?? "")
  }

  /// Where the failure of a cell is told.
  func failureSpan(_ id: String) -> SourceSpan? {
    if case .failed(let diagnostic)? = outcomes[id]?.result { diagnostic.span } else { nil }
  }

  func metric(_ name: String, of id: String) throws -> JSONValue? {
    JSONValue.object(try output(id).metrics)[name]
  }

  /// The text of an asset.
  func text(_ role: AssetRole = .data, of id: String) throws -> String {
    let asset = try #require(output(id).assets.first { $0.role == role })
    guard case .bytes(let bytes) = asset.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a CSV file.
  func rows(_ role: AssetRole = .data, of id: String) throws -> [String] {
    try text(role, of: id).split(separator: "\n").map(String.init)
  }

  func figure(_ id: String) throws -> Figure {
    let figures = try output(id).blocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
    return try #require(figures.first)
  }

  /// The words of a paragraph that a cell puts on the page.
  func prose(_ id: String) throws -> String {
    let blocks: [Block] = try output(id).blocks.flatMap { block -> [Block] in
      if case .prose(let blocks) = block { blocks } else { [] }
    }
    return blocks.plainText
  }
}
