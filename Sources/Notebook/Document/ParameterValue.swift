public import Report
import Spec

/// The value of a parameter; its case is the type that `--set` has to keep to.
public enum ParameterValue: Hashable, Sendable {
  /// No value: takes any text from the command line, such as the path of a file that is left out by default.
  case absent
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)

  /// The value that a scalar of the spec declares.
  init(_ scalar: Scalar) {
    self =
      switch scalar.core {
      case .null: .absent
      case .boolean(let value): .boolean(value)
      case .integer(let value): .integer(value)
      case .float(let value): .number(value)
      case .string(let value): .text(value)
      }
  }

  /// The value of the same type that a text of the command line stands for; nil where it is none.
  func reading(_ text: String) -> ParameterValue? {
    let given = ParameterValue(Scalar(text, style: .plain))
    switch (self, given) {
    case (.absent, _), (.text, _): return .text(text)
    case (.boolean, .boolean), (.integer, .integer), (.number, .number): return given
    case (.number, .integer(let value)): return .number(Double(value))
    default: return nil
    }
  }

  /// What the type is called, with its article.
  var typeInWords: String {
    switch self {
    case .absent, .text: "text"
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    }
  }

  /// The scalar that stands in the place of `${name}`.
  ///
  /// Text is quoted, so that a text that looks like a number stays text; a field of text takes the others as written.
  func scalar(writtenAs text: String) -> Scalar {
    switch self {
    case .absent: Scalar("", style: .plain)
    case .text(let value): Scalar(value, style: .doubleQuoted)
    case .boolean, .integer, .number: Scalar(text, style: .plain)
    }
  }

  public var json: JSONValue {
    switch self {
    case .absent: .null
    case .boolean(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let value): .string(value)
    }
  }
}
