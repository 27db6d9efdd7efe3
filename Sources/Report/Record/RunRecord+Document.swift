import Markup
extension RunRecord {
  /// The record of a document whose assets were written.
  ///
  /// - Parameter assets: For each section, in order, the files of its cell.
  init(_ document: ReportDocument, assets: [[FileDigest]]) {
    let summary = document.summary.plainText
    self.init(
      title: document.title,
      summary: summary.isEmpty ? nil : summary,
      spec: document.spec,
      parameters: document.parameters.map { JSONValue.Member($0.name, $0.value) },
      cells: zip(document.sections, assets).map { section, assets in
        Cell(
          id: section.id, kind: section.kind, status: section.status, inputs: section.inputs,
          metrics: section.metrics, assets: assets, diagnostics: section.diagnostics)
      })
  }
}
