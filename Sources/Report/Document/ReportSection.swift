public import Markup

/// What one cell of a notebook adds to its report.
public struct ReportSection: Hashable, Sendable {
  /// Unique in the document, and one component of a path (``AssetRole/path(cell:)``).
  public var id: String
  /// The name of the cell's kind, such as `layout`.
  public var kind: String
  public var status: CellStatus
  /// A heading of the second level above the blocks.
  public var title: [Inline]?
  /// Stands before the caption of the first figure or table; where there is neither, below the blocks.
  public var caption: [Inline]?
  /// Replaces the alternative text of the first figure.
  public var alt: String?
  public var blocks: [ReportBlock]
  /// The files that the blocks name, and others that readers may want.
  public var assets: [ReportAsset]
  /// The first line of the cell in the spec, from 1.
  public var specLine: Int?
  /// SHA-256 of what the spec says of the cell below its kind, parameters put in; nil where nobody knows.
  public var fields: String?
  /// The cells that it refers to.
  public var needs: [String]
  /// The files that the cell read.
  public var inputs: [FileDigest]
  /// Named results, an object of `run.json`.
  public var metrics: [JSONValue.Member]
  public var diagnostics: [RecordedDiagnostic]

  public init(
    id: String, kind: String, status: CellStatus = .ok, title: [Inline]? = nil, caption: [Inline]? = nil,
    alt: String? = nil, blocks: [ReportBlock] = [], assets: [ReportAsset] = [], specLine: Int? = nil,
    fields: String? = nil, needs: [String] = [],
    inputs: [FileDigest] = [], metrics: [JSONValue.Member] = [], diagnostics: [RecordedDiagnostic] = []
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.title = title
    self.caption = caption
    self.alt = alt
    self.blocks = blocks
    self.assets = assets
    self.specLine = specLine
    self.fields = fields
    self.needs = needs
    self.inputs = inputs
    self.metrics = metrics
    self.diagnostics = diagnostics
  }
}
