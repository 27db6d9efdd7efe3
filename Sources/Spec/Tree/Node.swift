/// A value of a YAML-lite document that remembers where it was written.
public struct Node: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([Node])
    /// The entries in the order of the text; no two keys are equal.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    public let key: Scalar
    public let keySpan: SourceSpan
    public let value: Node

    public init(key: Scalar, keySpan: SourceSpan, value: Node) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  public let content: Content
  public let span: SourceSpan

  public init(_ content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }
}
