/// A text under the name that its reader gave it, as diagnostics show it.
public struct SourceFile: Hashable, Sendable {
  /// The name as it was given on the command line; `-` is standard input.
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
