/// Why a cell has no result: a diagnostic and the line of the spec that it is about.
public struct FailureNotice: Hashable, Sendable, Codable {
  public var diagnostic: RecordedDiagnostic
  /// The line of the spec at the diagnostic's place, without its end.
  public var sourceLine: String?

  public init(_ diagnostic: RecordedDiagnostic, sourceLine: String? = nil) {
    self.diagnostic = diagnostic
    self.sourceLine = sourceLine
  }
}
