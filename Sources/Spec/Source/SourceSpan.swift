/// A stretch of a text, from its first scalar to just behind its last one.
public struct SourceSpan: Hashable, Sendable {
  public let start: SourceLocation
  /// Behind the last scalar: an empty span starts where it ends.
  public let end: SourceLocation

  public init(_ start: SourceLocation, _ end: SourceLocation) {
    self.start = start
    self.end = end
  }
}
