/// A field that can be written, as help and schemas show it.
public struct FieldDescription: Hashable, Sendable {
  public let name: String
  public let shape: FieldShape
  public let isRequired: Bool
  /// The default as one would write it; nil where there is none.
  public let defaultText: String?
  /// One sentence.
  public let help: String
}
