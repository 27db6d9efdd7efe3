/// Something that readers should know about an output, which is there all the same.
public struct CellWarning: Hashable, Sendable, Codable {
  /// A stable name in kebab-case.
  public let code: String
  public let message: String
  /// What to do about it, as a sentence without a full stop.
  public let hint: String?

  public init(code: String, message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
