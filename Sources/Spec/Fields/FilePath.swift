/// The path of a file as the spec or the command line gives it.
public struct FilePath: Hashable, Sendable {
  public let text: String
  public let span: SourceSpan
  /// Given whole on the command line: then it is the user's own word, counts from the working folder, and may lead
  /// anywhere. A path that the spec itself gives counts from the spec's folder and stays inside of it.
  public let isFromCommandLine: Bool
  /// Whether `*` and `?` of its last component stand for any text and any character, so that it may name several files.
  public let isPattern: Bool

  public init(text: String, span: SourceSpan, isFromCommandLine: Bool, mayBePattern: Bool = false) {
    isPattern = mayBePattern && text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    self.text = text
    self.span = span
    self.isFromCommandLine = isFromCommandLine
  }
}
