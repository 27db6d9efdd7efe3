import Cells
import Charts
import Foundation
import Notebook
import Spec
import TestSupport
import Testing

/// The figures of the gallery notebook, as scenes.
struct GalleryTests {
  private func figures() async throws -> [(cell: String, figure: FigureSequence)] {
    let folder = SharedFolder.packageRoot.appending(path: "notebooks")
    let text = try String(contentsOf: folder.appending(path: "gallery.yaml"), encoding: .utf8)
    let source = SourceFile(name: "gallery.yaml", text: text)
    let reading = NotebookReader(registry: .standard).read(source)
    let planning = Planner(specFolder: folder.path, workingFolder: folder.path).plan(reading, stem: "gallery")
    let plan = try #require(planning.plan, "\(DiagnosticFormatter(source).text(for: planning.diagnostics))")
    let runner = Runner(options: RunOptions(jobs: 2, memory: 1 << 40, cache: nil))
    return try await runner.run(plan, positions: Array(plan.cells.indices)).flatMap { outcome in
      let figures = (outcome.output?.figures ?? []).compactMap { $0 as? FigureSequence }
      return figures.map { (plan.cells[outcome.position].id, $0) }
    }
  }

  @Test func `no text of the gallery lies on another or is cut off`() async throws {
    let figures = try await figures()
    #expect(figures.count >= 30)
    for (cell, figure) in figures {
      for theme in [Theme.light, .dark, .print] {
        let scene = figure.scene(at: 0, theme: theme)
        #expect(scene.overlappingTexts.map { "\($0.first.text) | \($0.second.text)" } == [], "\(cell)")
        #expect(scene.cutTexts.map(\.text) == [], "\(cell)")
      }
    }
  }
}
