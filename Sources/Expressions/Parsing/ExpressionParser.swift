/// Reads an expression by recursive descent.
///
///     sum     = product { ("+" | "-") product }
///     product = factor { ("*" | "/") factor }
///     factor  = ("-" | "+") factor | operand [ "^" factor ]
///     operand = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
struct ExpressionParser {
  /// A node, and where it is written with the parentheses around it.
  private struct Part {
    let node: Int
    let range: Range<Int>
  }

  private var lexer: ExpressionLexer
  private var token: ExpressionToken
  private let variables: [String]
  private let constants: [String: Double]
  private var nodes: [Expression.Node] = []
  private var depth = 0

  init(_ text: String, variables: [String], constants: [String: Double]) throws(ExpressionError) {
    lexer = try ExpressionLexer(text)
    token = try lexer.next()
    self.variables = variables
    self.constants = constants
  }

  mutating func parse() throws(ExpressionError) -> [Expression.Node] {
    if token.kind == .end { throw .init(fault: .empty, range: token.range) }
    _ = try sum()
    switch token.kind {
    case .end: return nodes
    case .symbol(")"): throw .init(fault: .unopenedParenthesis, range: token.range)
    case .symbol(","): throw .init(fault: .unexpectedComma, range: token.range)
    case .symbol, .name, .number:
      throw .init(fault: .missingOperator(before: lexer.text(token.range)), range: token.range)
    }
  }

  private mutating func sum() throws(ExpressionError) -> Part {
    var left = try product()
    while true {
      if try accept("+") {
        left = add(.add, [left, try product()])
      } else if try accept("-") {
        left = add(.subtract, [left, try product()])
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(ExpressionError) -> Part {
    var left = try factor()
    while true {
      if try accept("*") {
        left = add(.multiply, [left, try factor()])
      } else if try accept("/") {
        left = add(.divide, [left, try factor()])
      } else {
        return left
      }
    }
  }

  private mutating func factor() throws(ExpressionError) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Expression.depthLimit else {
      throw .init(fault: .tooDeep(limit: Expression.depthLimit), range: token.range)
    }
    let start = token.range.lowerBound
    if try accept("-") {
      let operand = try factor()
      return add(.negate, [operand], start..<operand.range.upperBound)
    }
    if try accept("+") { return try factor() }
    let base = try operand()
    return try accept("^") ? add(.power, [base, try factor()]) : base
  }

  private mutating func operand() throws(ExpressionError) -> Part {
    let first = token
    switch first.kind {
    case .number(let value):
      token = try lexer.next()
      return add(.number(value), [], first.range)
    case .name(let name):
      token = try lexer.next()
      return try named(name, first.range)
    case .symbol("("):
      token = try lexer.next()
      let inside = try sum()
      let end = token.range.upperBound
      try close(first.range)
      return Part(node: inside.node, range: first.range.lowerBound..<end)
    case .end:
      throw .init(fault: .unexpectedEnd, range: first.range)
    case .symbol:
      throw .init(fault: .missingOperand(found: lexer.text(first.range)), range: first.range)
    }
  }

  private mutating func named(_ name: String, _ range: Range<Int>) throws(ExpressionError) -> Part {
    let isCall = token.kind == .symbol("(")
    if let function = ExpressionFunction(rawValue: name) {
      guard isCall else { throw .init(fault: .missingArguments(function), range: range) }
      return try call(function, range)
    }
    let place = variables.firstIndex(of: name)
    guard place == nil || !isCall else { throw .init(fault: .missingOperator(before: "("), range: token.range) }
    if let place { return add(.variable(place), [], range) }
    if let value = constants[name] {
      guard !isCall else { throw .init(fault: .missingOperator(before: "("), range: token.range) }
      return add(.number(value), [], range)
    }
    guard !isCall else { throw .init(fault: .unknownFunction(name), range: range) }
    throw .init(fault: .unknownName(name, known: variables + constants.keys.sorted()), range: range)
  }

  private mutating func call(_ function: ExpressionFunction, _ name: Range<Int>) throws(ExpressionError) -> Part {
    let opening = token.range
    token = try lexer.next()
    var arguments: [Part] = []
    if token.kind != .symbol(")") {
      repeat { arguments.append(try sum()) } while try accept(",")
    }
    let end = token.range.upperBound
    try close(opening)
    guard arguments.count == function.argumentCount else {
      throw .init(fault: .wrongArgumentCount(function, found: arguments.count), range: name.lowerBound..<end)
    }
    return add(.call(function), arguments, name.lowerBound..<end)
  }

  /// Goes on behind the parenthesis that closes the one at `opening`.
  private mutating func close(_ opening: Range<Int>) throws(ExpressionError) {
    switch token.kind {
    case .symbol(")"): token = try lexer.next()
    case .end: throw .init(fault: .unclosedParenthesis, range: opening)
    case .symbol(","): throw .init(fault: .unexpectedComma, range: token.range)
    case .symbol, .name, .number:
      throw .init(fault: .missingOperator(before: lexer.text(token.range)), range: token.range)
    }
  }

  private mutating func accept(_ symbol: Unicode.Scalar) throws(ExpressionError) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    token = try lexer.next()
    return true
  }

  /// What is made of the operands: written from the first of them to the last, unless `range` says otherwise.
  private mutating func add(_ operation: Expression.Operation, _ operands: [Part], _ range: Range<Int>? = nil) -> Part {
    let lower = operands.map(\.range.lowerBound).min() ?? 0
    let upper = operands.map(\.range.upperBound).max() ?? 0
    let range = range ?? lower..<upper
    nodes.append(Expression.Node(operation: operation, operands: operands.map(\.node), range: range))
    return Part(node: nodes.count - 1, range: range)
  }
}
