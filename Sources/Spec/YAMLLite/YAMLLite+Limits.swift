extension YAMLLite {
  /// Bounds on a text: what lies beyond is refused, so that no input takes the parser's stack or memory.
  public struct Limits: Hashable, Sendable {
    /// The size of the text in UTF-8.
    public var maximumBytes: Int
    /// The number of collections that may stand in each other.
    public var maximumDepth: Int
    /// The number of diagnostics after which the rest is left out.
    public var maximumDiagnostics: Int

    public init(maximumBytes: Int = 16 << 20, maximumDepth: Int = 64, maximumDiagnostics: Int = 100) {
      self.maximumBytes = maximumBytes
      self.maximumDepth = maximumDepth
      self.maximumDiagnostics = maximumDiagnostics
    }
  }
}
