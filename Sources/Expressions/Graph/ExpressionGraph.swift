internal import Kernels

/// Formulas as one directed acyclic graph: what is the same in several of them, or in their derivatives, is there once.
///
/// Nodes are simplified as they are made, without regard to domains: 0 · x is 0 even where x is infinite. Products are put in one
/// order, so that formulas which differ only in that are one node.
public struct ExpressionGraph: Sendable {
  /// A node of one graph.
  public struct Node: Hashable, Sendable {
    let place: Int
  }

  enum Operation: Hashable, Sendable {
    case constant(Double)
    /// A register that is filled before a program runs.
    case input(Int)
    case add, multiply, reciprocal, reciprocalOrZero
    case squareRoot, absolute, sign, minimum, maximum, keepIfAtMost, keepIfAbove
    case exponential, logarithm, sine, cosine, hyperbolicTangent
  }

  struct Term: Hashable, Sendable {
    let operation: Operation
    /// Earlier nodes.
    let operands: [Node]
  }

  private(set) var terms: [Term] = []
  private var places: [Term: Int] = [:]

  public init() {}

  subscript(node: Node) -> Term { terms[node.place] }

  /// The number that a node is whatever the inputs, if it is one.
  func constant(of node: Node) -> Double? {
    if case .constant(let value) = self[node].operation { value } else { nil }
  }

  mutating func node(_ operation: Operation, _ operands: Node...) -> Node {
    let term = Term(operation: operation, operands: operands)
    if let place = places[term] { return Node(place: place) }
    places[term] = terms.count
    terms.append(term)
    return Node(place: terms.count - 1)
  }

  // MARK: Arithmetic

  public mutating func constant(_ value: Double) -> Node { node(.constant(value)) }

  public mutating func input(_ register: Int) -> Node { node(.input(register)) }

  public mutating func add(_ a: Node, _ b: Node) -> Node {
    switch (constant(of: a), constant(of: b)) {
    case (let a?, let b?): return constant(a + b)
    case (0, nil): return b
    case (nil, 0): return a
    default:
      if a == b { return multiply(constant(2), a) }
      return a.place < b.place ? node(.add, a, b) : node(.add, b, a)
    }
  }

  public mutating func multiply(_ a: Node, _ b: Node) -> Node {
    switch (constant(of: a), constant(of: b)) {
    case (let a?, let b?): return constant(a * b)
    case (let factor?, nil): return scale(b, by: factor)
    case (nil, let factor?): return scale(a, by: factor)
    case (nil, nil): break
    }
    // Constants come out to the front, where they meet others.
    let (outerA, innerA) = factored(a)
    let (outerB, innerB) = factored(b)
    if outerA != 1 || outerB != 1 { return scale(multiply(innerA, innerB), by: outerA * outerB) }
    if a == b, self[a].operation == .squareRoot, case .input = self[self[a].operands[0]].operation {
      return self[a].operands[0]
    }
    return a.place < b.place ? node(.multiply, a, b) : node(.multiply, b, a)
  }

  public mutating func negate(_ a: Node) -> Node { scale(a, by: -1) }

  public mutating func subtract(_ a: Node, _ b: Node) -> Node { a == b ? constant(0) : add(a, negate(b)) }

  public mutating func reciprocal(_ a: Node) -> Node {
    if let value = constant(of: a) { return constant(1 / value) }
    return node(.reciprocal, a)
  }

  /// 1/a, or 0 where a is 0.
  public mutating func reciprocalOrZero(_ a: Node) -> Node {
    if let value = constant(of: a) { return constant(value == 0 ? 0 : 1 / value) }
    return node(.reciprocalOrZero, a)
  }

  public mutating func squareRoot(_ a: Node) -> Node {
    if let value = constant(of: a) { return constant(value.squareRoot()) }
    return node(.squareRoot, a)
  }

  /// A node as a constant times another.
  public func factored(_ node: Node) -> (factor: Double, rest: Node) {
    let term = self[node]
    guard term.operation == .multiply, let factor = constant(of: term.operands[0]) else { return (1, node) }
    return (factor, term.operands[1])
  }

  /// A node as the product of two, neither of them a constant; nil of what is none.
  public func product(_ node: Node) -> (Node, Node)? {
    let term = self[node]
    guard term.operation == .multiply, constant(of: term.operands[0]) == nil else { return nil }
    return (term.operands[0], term.operands[1])
  }

  private mutating func scale(_ a: Node, by factor: Double) -> Node {
    let (inner, rest) = factored(a)
    let product = factor * inner
    if product == 0 { return constant(0) }
    // A product that overflows, or falls below the normal numbers, is left in two steps.
    let isFoldable = product.isNormal || inner == 1
    if product == 1, inner != 1 { return rest }
    if factor == 1 { return a }
    return node(.multiply, constant(isFoldable ? product : factor), isFoldable ? rest : a)
  }
}
