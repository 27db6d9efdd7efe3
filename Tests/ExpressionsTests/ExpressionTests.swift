import Expressions
import Testing

struct ExpressionTests {
  @Test(
    arguments: [
      ("2", 2), ("-3 + 1", -2), ("2 + 3 * 4", 14), ("(2 + 3) * 4", 20), ("8 / 4 / 2", 1), ("8 - 4 - 2", 2),
      ("2 ^ 3 ^ 2", 512),
      ("-2 ^ 2", -4), ("2 ^ -1", 0.5), ("--1", 1), ("+x", 3), ("1e-3", 0.001), (".5", 0.5), ("2.", 2), ("1.5E+2", 150),
      ("x * y", 6), ("x/y", 1.5), ("sqrt(16)", 4), ("exp(0)", 1), ("log(1)", 0), ("sin(0)", 0), ("cos(0)", 1),
      ("tanh(0)", 0), ("abs(-x)", 3), ("min(x, y)", 2), ("max(x, y)", 3), ("half * x", 1.5), ("pi", Double.pi),
      ("min(max(x, 1), 2 + 2)", 3), ("9 ^ 0.5", 3), ("\tx\n+ y ", 5), ("2e", Double.nan),
    ] as [(String, Double)])
  func `an expression is what school says it is`(text: String, value: Double) throws {
    guard !value.isNaN else {
      #expect(throws: ExpressionError.self) { try parse(text) }
      return
    }
    #expect(try parse(text).value(at: [3, 2]) == value)
  }

  @Test(
    arguments: [
      ("", ExpressionError.Fault.empty, 0..<0),
      ("  ", .empty, 2..<2),
      ("x +", .unexpectedEnd, 3..<3),
      ("x + * y", .missingOperand(found: "*"), 4..<5),
      ("2 x", .missingOperator(before: "x"), 2..<3),
      ("x (y)", .missingOperator(before: "("), 2..<3),
      ("pi(2)", .missingOperator(before: "("), 2..<3),
      ("(x + y", .unclosedParenthesis, 0..<1),
      ("x + y)", .unopenedParenthesis, 5..<6),
      ("x, y", .unexpectedComma, 1..<2),
      ("(x, y)", .unexpectedComma, 2..<3),
      ("x § y", .unexpectedScalar("§"), 2..<3),
      ("1e999", .invalidNumber("1e999"), 0..<5),
      (".", .invalidNumber("."), 0..<1),
      ("x + dd", .unknownName("dd", known: ["x", "y", "half", "pi"]), 4..<6),
      ("foo(x)", .unknownFunction("foo"), 0..<3),
      ("sqrt + 1", .missingArguments(.sqrt), 0..<4),
      ("1 + sqrt(x, y)", .wrongArgumentCount(.sqrt, found: 2), 4..<14),
      ("min(x)", .wrongArgumentCount(.min, found: 1), 0..<6),
      ("exp()", .wrongArgumentCount(.exp, found: 0), 0..<5),
    ] as [(String, ExpressionError.Fault, Range<Int>)])
  func `a mistake is a fact with its place`(text: String, fault: ExpressionError.Fault, range: Range<Int>) {
    do {
      _ = try parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.fault == fault)
      #expect(error.range == range)
    }
  }

  @Test func `long and deep texts are refused, not overflowed`() {
    func fault(_ text: String) -> ExpressionError.Fault? {
      do { _ = try parse(text) } catch { return error.fault }
      return nil
    }
    let deep = Expression.depthLimit
    #expect(fault(String(repeating: "(", count: deep - 1) + "x" + String(repeating: ")", count: deep - 1)) == nil)
    #expect(fault(String(repeating: "(", count: deep + 1) + "x") == .tooDeep(limit: deep))
    #expect(fault(String(repeating: "-", count: deep + 1) + "x") == .tooDeep(limit: deep))
    #expect(fault("x" + String(repeating: "^x", count: deep + 1)) == .tooDeep(limit: deep))
    #expect(
      fault(String(repeating: " ", count: Expression.lengthLimit) + "x") == .tooLong(limit: Expression.lengthLimit))
  }

  @Test(
    arguments: [
      ("1 / (x - 3)", ExpressionFault.Kind.divisionByZero, 0..<11),
      ("2 + sqrt(y - x)", .rootOfNegative(-1), 4..<15),
      ("x * log(y - x)", .logarithm(of: -1), 4..<14),
      ("log(x - 3)", .logarithm(of: 0), 0..<10),
      ("(y - x) ^ 0.5", .power(of: -1, by: 0.5), 0..<13),
      ("(x - 3) ^ -2", .power(of: 0, by: -2), 0..<12),
      ("sin(x * 1e6)", .radians(3e6), 0..<12),
      ("1 + exp(x * 1000)", .overflow, 4..<17),
      ("sqrt(x - 3) + 1", .derivative, 0..<11),
    ] as [(String, ExpressionFault.Kind, Range<Int>)])
  func `what has no value or slope is blamed on its part`(
    text: String, kind: ExpressionFault.Kind, range: Range<Int>
  ) throws {
    let expression = try parse(text)
    #expect(expression.fault(at: [3, 2], rates: [1, 1]) == ExpressionFault(kind: kind, range: range))
  }

  @Test func `an expression is its text, part by part`() throws {
    let expression = try parse("1 / (x - 3)")
    #expect(expression.text(of: 4..<11) == "(x - 3)")
    #expect(expression.uses("x"))
    #expect(!expression.uses("y"))
    #expect(expression.fault(at: [4, 2], rates: [1, 1]) == nil)
  }

  private func parse(_ text: String) throws(ExpressionError) -> Expression {
    try Expression(parsing: text, variables: ["x", "y"], constants: ["half": 0.5])
  }
}
