public import Markup

/// Everything that a report shows and records: one notebook after its run.
///
/// A document is a plain value. ``ReportPage`` turns it into HTML, and ``ReportWriter`` into a folder with a ``RunRecord``.
public struct ReportDocument: Hashable, Sendable {
  /// A parameter of the notebook with the value that this run used, as a reader would write it.
  public struct Parameter: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  public var title: String
  /// The lead of the page, and the text of its card in the gallery.
  public var summary: [Block]
  /// The name of the report's folder: the file name of the spec without its extension.
  public var stem: String
  /// The spec that was run.
  public var spec: FileDigest
  /// The program that ran it, such as `folio 1.2.0`; empty where nobody knows.
  public var program: String
  /// In the order of the spec.
  public var parameters: [Parameter]
  /// One for each cell, in the order of the spec.
  public var sections: [ReportSection]

  public init(
    title: String, summary: [Block] = [], stem: String, spec: FileDigest, program: String = "",
    parameters: [Parameter] = [],
    sections: [ReportSection]
  ) {
    self.title = title
    self.summary = summary
    self.stem = stem
    self.spec = spec
    self.program = program
    self.parameters = parameters
    self.sections = sections
  }
}
