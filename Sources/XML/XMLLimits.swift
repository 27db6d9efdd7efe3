/// How much of a document may depend on one place of it.
public struct XMLLimits: Hashable, Sendable {
  /// The most elements that are open at a time.
  public var depth: Int
  /// The most bytes of a tag, a comment or whatever else cannot be handed on in pieces; what the document has grown by when this
  /// is noticed may be 64 KiB more.
  public var tokenSize: Int

  public init(depth: Int = 256, tokenSize: Int = 1 << 20) {
    self.depth = depth
    self.tokenSize = tokenSize
  }
}
