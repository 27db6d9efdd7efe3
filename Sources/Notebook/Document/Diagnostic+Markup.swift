import Markup
import Spec

extension Diagnostic {
  /// A mistake in a formula.
  init(_ problem: MarkupProblem, in passage: PassageText) {
    let message: String
    var hint: String?
    switch problem.fault {
    case .unknownCommand(let name):
      message = "there is no formula command `\\\(name)`"
      hint =
        Suggestion.hint(for: name, among: TeX.knownCommands) ?? "write words as \\text{…}, or `\\$` for a dollar sign"
    case .unknownEnvironment(let name):
      message = "there is no formula environment `\(name)`"
      hint = Suggestion.hint(for: name, among: TeX.knownEnvironments)
    case .missingArgument(let command): message = "`\(command)` lacks an argument"
    case .missingDelimiter(let command): message = "a fence such as `(` must follow `\(command)`"
    case .unclosed(let opening): message = "`\(opening)` has no end"
    case .unexpected(let token): message = "`\(token)` stands where nothing calls for it"
    case .doubleScript(let script):
      message = "a second `\(script)` on one base"
      hint = "set the base in braces"
    case .tooLong(let limit): message = "the formula has more than \(limit) bytes"
    case .tooDeep(let limit): message = "the formula is nested deeper than \(limit) levels"
    }
    self.init(
      code: "invalid-formula", message: message,
      span: passage.span(line: problem.line, column: problem.column, length: problem.length), hint: hint)
  }

  /// A text that is refused as a whole.
  init(_ error: MarkupError, in passage: PassageText) {
    switch error {
    case .tooLarge(let bytes, let limit):
      self.init(
        code: "too-large", message: "the text has \(bytes) bytes, and \(limit) is the most", span: passage.span,
        hint: "split it into several cells")
    case .tooDeep(let line, let limit):
      self.init(
        code: "too-deep", message: "blocks are nested deeper than \(limit) levels",
        span: passage.span(line: line, column: 1, length: 1))
    case .tooComplex(let line):
      self.init(
        code: "too-complex", message: "this would take too long to read",
        span: passage.span(line: line, column: 1, length: 1), hint: "split the table or the paragraph")
    }
  }
}
