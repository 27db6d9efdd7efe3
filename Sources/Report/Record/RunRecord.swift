/// What `run.json` says: which spec was run with which parameters, and what every cell read and made.
///
/// There are no times, no absolute paths and nothing about the cache in it, so equal runs have equal records.
public struct RunRecord: Hashable, Sendable {
  /// One cell, in the order of the spec.
  public struct Cell: Hashable, Sendable {
    public var id: String
    public var kind: String
    public var status: CellStatus
    public var inputs: [FileDigest]
    public var metrics: [JSONValue.Member]
    /// The files that the cell made, by their paths in the report's folder.
    public var assets: [FileDigest]
    public var diagnostics: [RecordedDiagnostic]

    public init(
      id: String, kind: String, status: CellStatus, inputs: [FileDigest], metrics: [JSONValue.Member],
      assets: [FileDigest], diagnostics: [RecordedDiagnostic]
    ) {
      self.id = id
      self.kind = kind
      self.status = status
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
  public var parameters: [JSONValue.Member]
  public var cells: [Cell]

  public init(
    title: String, summary: String?, spec: FileDigest, parameters: [JSONValue.Member], cells: [Cell]
  ) {
    self.title = title
    self.summary = summary
    self.spec = spec
    self.parameters = parameters
    self.cells = cells
  }
}
