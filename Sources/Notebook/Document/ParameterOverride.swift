/// A value for a parameter from the command line.
public struct ParameterOverride: Hashable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Reads `name=value`; nil where there is no `=` or no name before it.
  public init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    self.init(name: String(argument[..<equals]), text: String(argument[argument.index(after: equals)...]))
  }
}
