/// What `run.json` says: which spec was run with which parameters, and what every cell read and made.
///
/// There are no times, no absolute paths and nothing about the cache in it, so equal runs have equal records.
public struct RunRecord: Hashable, Sendable {
  /// One cell, in the order of the spec.
  public struct Cell: Hashable, Sendable {
    public var id: String
    public var kind: String
    public var status: CellStatus
    /// The first line of the cell in the spec, from 1.
    public var line: Int?
    /// SHA-256 of what the spec says of the cell below its kind, parameters put in.
    public var fields: String?
    /// SHA-256 of what the page shows of the cell, its pictures and numbers of figures aside.
    public var content: String?
    /// The cells that it refers to.
    public var needs: [String]
    public var inputs: [FileDigest]
    public var metrics: [JSONValue.Member]
    /// The files that the cell made, by their paths in the report's folder.
    public var assets: [FileDigest]
    public var diagnostics: [RecordedDiagnostic]

    public init(
      id: String, kind: String, status: CellStatus, line: Int? = nil, fields: String? = nil, content: String? = nil,
      needs: [String] = [], inputs: [FileDigest], metrics: [JSONValue.Member],
      assets: [FileDigest], diagnostics: [RecordedDiagnostic]
    ) {
      self.id = id
      self.kind = kind
      self.status = status
      self.line = line
      self.fields = fields
      self.content = content
      self.needs = needs
      self.inputs = inputs
      self.metrics = metrics
      self.assets = assets
      self.diagnostics = diagnostics
    }
  }

  /// The number of this form of the record.
  public static let version = 1

  public var title: String
  /// The lead of the report as plain text.
  public var summary: String?
  public var spec: FileDigest
  /// The program that ran it, such as `folio 1.2.0`; empty where nobody knows.
  public var program: String
  /// SHA-256 of the page.
  public var page: String?
  public var parameters: [JSONValue.Member]
  public var cells: [Cell]

  public init(
    title: String, summary: String?, spec: FileDigest, program: String = "", page: String? = nil,
    parameters: [JSONValue.Member], cells: [Cell]
  ) {
    self.title = title
    self.summary = summary
    self.spec = spec
    self.program = program
    self.page = page
    self.parameters = parameters
    self.cells = cells
  }
}
