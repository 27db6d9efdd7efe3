/// A file of a report that does not know its cell yet.
public struct ReportAsset: Hashable, Sendable {
  /// Where the bytes are.
  public enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// A file to copy, such as one of the cache.
    case file(path: String)
  }

  public var role: AssetRole
  public var content: Content

  public init(_ role: AssetRole, _ content: Content) {
    self.role = role
    self.content = content
  }
}
