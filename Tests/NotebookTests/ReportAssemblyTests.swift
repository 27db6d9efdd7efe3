import Foundation
import Markup
import Notebook
import Report
import TestSupport
import Testing

struct ReportAssemblyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("one", to: "a.txt")
  }

  private func document(_ cells: String, parameters: String = "{}", set overrides: [String] = []) async throws
    -> ReportDocument
  {
    let plan = try Notebooks.plan(
      cells, parameters: parameters, set: overrides, folder: folder.path, name: "\(folder.path)/sample.yaml")
    let runner = Runner(options: RunOptions(jobs: 1, memory: 1, cache: nil))
    return ReportAssembly().document(plan, try await runner.run(plan, positions: Array(plan.cells.indices)))
  }

  @Test func `no part of a document knows where the spec lies`() async throws {
    let document = try await document(
      "- probe: {file: a.txt}\n- {id: set, probe: {file: \"${data}\"}}\n- {id: bad, probe: {fails: true}}",
      parameters: "{data: }", set: ["data=\(folder.path)/a.txt"])
    #expect(!String(describing: document).contains(folder.path))
    #expect(document.spec.path == "sample.yaml")
    #expect(document.parameters.map(\.value) == [.string("a.txt")])
    #expect(document.sections.map { $0.inputs.map(\.path) } == [["a.txt"], ["a.txt"], []])
  }

  @Test func `a failure stands in the place of its cell`() async throws {
    let document = try await document("- id: bad\n  probe:\n    fails: true\n- {id: next, probe: {of: bad}}")
    #expect(document.sections.map(\.status) == [.failed, .skipped])
    let diagnostic = try #require(document.sections[0].diagnostics.first)
    #expect(diagnostic.file == "sample.yaml")
    #expect(diagnostic.line == 7 && diagnostic.column == 12)
    #expect(diagnostic.endLine == 7 && diagnostic.endColumn == 16)
    #expect(document.sections[1].blocks == [.skipped(waitingFor: ["bad"])])
  }

  @Test func `a warning stands on the page and in the record, at the kind of its cell`() async throws {
    let section = try #require(try await document("- {id: a, probe: {text: blurred}}").sections.first)
    #expect(section.status == .ok)
    #expect(section.diagnostics.map(\.severity) == ["warning"])
    #expect(section.diagnostics.map(\.code) == ["blurred"])
    #expect(section.diagnostics.map(\.line) == [5])
    #expect(section.blocks == [.prose([.paragraph([.emphasis([.text("Warning: it is blurred.")])])])])
  }

  @Test func `sections carry titles, captions, metrics and the line of the spec`() async throws {
    let document = try await document("- {id: a, title: T, caption: C, alt: A, probe: {text: ab}}")
    let section = try #require(document.sections.first)
    #expect(section.specLine == 5)
    #expect(section.alt == "A")
    #expect(section.title == [.text("T")] && section.caption == [.text("C")])
    #expect(section.metrics.first == .init("length", .integer(2)))
  }
}
