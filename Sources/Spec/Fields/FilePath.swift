/// The path of a file as the spec or the command line gives it.
public struct FilePath: Hashable, Sendable {
  public let text: String
  public let span: SourceSpan
  /// Given whole on the command line: then it is the user's own word, counts from the working folder, and may lead
  /// anywhere. A path that the spec itself gives counts from the spec's folder and stays inside of it.
  public let isFromCommandLine: Bool

  public init(text: String, span: SourceSpan, isFromCommandLine: Bool) {
    self.text = text
    self.span = span
    self.isFromCommandLine = isFromCommandLine
  }
}
