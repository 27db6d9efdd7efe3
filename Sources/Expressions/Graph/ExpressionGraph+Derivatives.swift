extension ExpressionGraph {
  /// The partial derivatives of a node by others, which are taken for independent of each other.
  ///
  /// Exact, in reverse mode: one pass from the node down, whose cost is a small multiple of the node's own however many it is
  /// derived by (A. Griewank and A. Walther, "Evaluating Derivatives", 2008). The derivative of |x| at 0 is 0; that of a minimum or
  /// maximum of equals is that of the first.
  public mutating func derivatives(of root: Node, by targets: [Node]) -> [Node] {
    var depends = [Bool](repeating: false, count: root.place + 1)
    for place in 0...root.place {
      depends[place] =
        targets.contains(Node(place: place)) || terms[place].operands.contains { depends[$0.place] }
    }
    var adjoints = [Node?](repeating: nil, count: root.place + 1)
    adjoints[root.place] = constant(1)
    for place in stride(from: root.place, through: 0, by: -1) {
      let node = Node(place: place)
      guard let adjoint = adjoints[place], depends[place], !targets.contains(node) else { continue }
      for (operand, slot) in zip(terms[place].operands, 0...) where depends[operand.place] {
        let part = part(of: node, by: slot, adjoint)
        adjoints[operand.place] = adjoints[operand.place].map { add($0, part) } ?? part
      }
    }
    return targets.map { target in
      (target.place <= root.place ? adjoints[target.place] : nil) ?? constant(0)
    }
  }

  /// The adjoint of a node times its derivative by one of its operands.
  private mutating func part(of result: Node, by slot: Int, _ adjoint: Node) -> Node {
    let term = self[result]
    let x = term.operands[0]
    switch term.operation {
    case .constant, .input, .sign: return constant(0)
    case .add: return adjoint
    case .multiply: return multiply(adjoint, term.operands[1 - slot])
    case .reciprocal, .reciprocalOrZero: return multiply(adjoint, negate(multiply(result, result)))
    case .squareRoot:
      let slope = reciprocal(result)
      return multiply(adjoint, multiply(constant(0.5), slope))
    case .absolute: return multiply(adjoint, node(.sign, x))
    case .minimum:
      return node(slot == 0 ? .keepIfAtMost : .keepIfAbove, x, term.operands[1], adjoint)
    case .maximum:
      return node(slot == 0 ? .keepIfAtMost : .keepIfAbove, term.operands[1], x, adjoint)
    case .keepIfAtMost, .keepIfAbove:
      return slot == 2 ? node(term.operation, x, term.operands[1], adjoint) : constant(0)
    case .exponential: return multiply(adjoint, result)
    case .logarithm: return multiply(adjoint, reciprocal(x))
    case .sine: return multiply(adjoint, node(.cosine, x))
    case .cosine: return multiply(adjoint, negate(node(.sine, x)))
    case .hyperbolicTangent: return multiply(adjoint, subtract(constant(1), multiply(result, result)))
    }
  }
}
