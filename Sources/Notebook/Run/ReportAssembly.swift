import Files
import Markup
public import Report
import Spec

/// Turns the outcomes of a run into the document that pages are made of.
public struct ReportAssembly: Sendable {
  private let program: String

  /// - Parameter program: Its name and version, as the record shows them.
  public init(program: String = "") {
    self.program = program
  }

  /// - Parameter outcomes: Of all cells or some, in the order of the spec.
  public func document(_ plan: Plan, _ outcomes: [CellOutcome]) -> ReportDocument {
    let notebook = plan.notebook
    // Outputs name the file alone: the way to it differs between working folders.
    let fileName = notebook.source.name.split(separator: "/").last.map(String.init) ?? notebook.source.name
    return ReportDocument(
      title: notebook.title, summary: notebook.summary, stem: plan.stem,
      spec: FileDigest(path: fileName, sha256: SHA256.hex(of: Array(notebook.source.text.utf8))), program: program,
      parameters: notebook.parameters.map { .init(name: $0.name, value: shownValue(of: $0, in: plan)) },
      sections: outcomes.map { section(plan, $0, source: notebook.source, fileName: fileName) })
  }

  /// The value as outputs show it: of a file that the command line names, the name without the way to it.
  private func shownValue(of parameter: Parameter, in plan: Plan) -> JSONValue {
    guard parameter.isOverridden, case .text(let text) = parameter.value else { return parameter.value.json }
    let file = plan.cells.lazy.flatMap(\.files).first { $0.path.isFromCommandLine && $0.path.text == text }
    return .string(file?.file.name ?? text)
  }

  private func section(
    _ plan: Plan, _ outcome: CellOutcome, source: SourceFile, fileName: String
  ) -> ReportSection {
    let cell = plan.cells[outcome.position]
    let declaration = cell.declaration
    var section = ReportSection(
      id: cell.id, kind: declaration.kind.name, status: outcome.status, title: declaration.title,
      caption: declaration.caption, alt: declaration.alt, specLine: declaration.span.start.line,
      fields: cell.fingerprint.fields, needs: cell.inputs.map { plan.cells[$0].id },
      inputs: cell.files.map { FileDigest(path: $0.file.name, sha256: $0.file.sha256) })
    switch outcome.result {
    case .ok(let output):
      section.blocks = output.blocks
      section.assets = output.assets
      section.metrics = output.metrics
      section.diagnostics = output.warnings.map { warning in
        RecordedDiagnostic(
          Diagnostic(
            .warning, code: warning.code, message: warning.message, span: declaration.kindSpan, hint: warning.hint),
          file: fileName)
      }
      section.blocks += output.warnings.map { .prose([.paragraph([.emphasis([.text("Warning: \($0.message).")])])]) }
    case .failed(let diagnostic):
      let recorded = RecordedDiagnostic(diagnostic, file: fileName)
      section.diagnostics = [recorded]
      let line = SourceLines(source.text)[diagnostic.span.start.line]
      section.blocks = [
        .failure(FailureNotice(recorded, sourceLine: String(String.UnicodeScalarView(line))))
      ]
    case .skipped(let ids):
      section.blocks = [.skipped(waitingFor: ids)]
    }
    return section
  }
}

extension RecordedDiagnostic {
  fileprivate init(_ diagnostic: Diagnostic, file: String) {
    self.init(
      file: file, line: diagnostic.span.start.line, column: diagnostic.span.start.column,
      endLine: diagnostic.span.end.line, endColumn: diagnostic.span.end.column,
      severity: diagnostic.severity.rawValue, code: diagnostic.code, message: diagnostic.message,
      hint: diagnostic.hint)
  }
}
