import Expressions
import Spec

extension ExpressionError {
  var words: String {
    switch fault {
    case .empty: "the energy is empty"
    case .unexpectedScalar(let scalar): "an energy has no `\(scalar)`"
    case .unexpectedEnd: "the energy ends where a number, a name or `(` is needed"
    case .missingOperand(let found): "expected a number, a name or `(`, found `\(found)`"
    case .missingOperator(let next): "there is no operator before `\(next)`"
    case .unclosedParenthesis: "this `(` is not closed"
    case .unopenedParenthesis: "this `)` closes nothing"
    case .unexpectedComma: "a comma stands between the arguments of a function only"
    case .invalidNumber(let text): "`\(text)` is no finite number"
    case .unknownName(let name, _): "there is no variable or constant `\(name)`"
    case .unknownFunction(let name): "there is no function `\(name)`"
    case .missingArguments(let function): "the function `\(function.rawValue)` needs its argument in parentheses"
    case .wrongArgumentCount(let function, let found):
      "`\(function.rawValue)` takes \(NumberWords.count(function.argumentCount, "argument")), found \(found)"
    case .tooLong(let limit): "the energy has more than \(limit) characters"
    case .tooDeep(let limit): "more than \(limit) parentheses, signs and powers nest"
    }
  }

  var hint: String? {
    switch fault {
    case .missingOperator: "write `*` for a product"
    case .unknownName(let name, let known):
      Suggestion.hint(for: name, among: known)
        ?? "the names are \(known.map { "`\($0)`" }.joined(separator: ", ")); others can be given in `constants`"
    case .unknownFunction(let name):
      Suggestion.hint(for: name, among: Self.functions)
        ?? "the functions are \(Self.functions.map { "`\($0)`" }.joined(separator: ", "))"
    case .unexpectedScalar, .empty, .unexpectedEnd, .missingOperand, .unclosedParenthesis, .unopenedParenthesis,
      .unexpectedComma, .invalidNumber, .missingArguments, .wrongArgumentCount, .tooLong, .tooDeep:
      nil
    }
  }

  private static let functions = ExpressionFunction.allCases.map(\.rawValue)
}
