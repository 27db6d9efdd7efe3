import Files
import Markup

extension RunRecord {
  /// The record of a document whose assets were written.
  ///
  /// - Parameters:
  ///   - assets: For each section, in order, the files of its cell.
  ///   - page: SHA-256 of the page.
  init(_ document: ReportDocument, assets: [[FileDigest]], page: String) {
    let summary = document.summary.plainText
    self.init(
      title: document.title,
      summary: summary.isEmpty ? nil : summary,
      spec: document.spec, program: document.program, page: page,
      parameters: document.parameters.map { JSONValue.Member($0.name, $0.value) },
      cells: zip(document.sections, assets).map { section, assets in
        Cell(
          id: section.id, kind: section.kind, status: section.status, line: section.specLine, fields: section.fields,
          content: SHA256.hex(of: ReportPage.render(section)), needs: section.needs, inputs: section.inputs,
          metrics: section.metrics, assets: assets, diagnostics: section.diagnostics)
      })
  }
}
