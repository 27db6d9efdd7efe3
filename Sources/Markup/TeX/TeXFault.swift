/// What is wrong with a formula.
public enum TeXFault: Hashable, Sendable {
  /// There is no such command; the name is without the backslash.
  case unknownCommand(String)
  /// There is no such environment.
  case unknownEnvironment(String)
  /// A command, as it is written, lacks an argument.
  case missingArgument(of: String)
  /// A fence such as `(` must follow `\left`, `\right`, `\big` and their like.
  case missingDelimiter(after: String)
  /// A `{`, `[`, `\left` or `\begin{…}` has no end.
  case unclosed(String)
  /// A `}`, `&`, `\\`, `\right` or `\end{…}` stands where nothing calls for it.
  case unexpected(String)
  /// A base has two subscripts or two superscripts.
  case doubleScript(String)
  case tooLong(limit: Int)
  case tooDeep(limit: Int)
}
