internal import Expressions
internal import Kernels

extension CompiledTerms {
  /// The first formula without a finite value or slope at these coordinates, and the first pair or node where it has none.
  ///
  /// Nil where every pair's energy is finite, as where only their sum is too large. O(nodes²) time.
  func fault(at coordinates: AxisCoordinates) -> EnergyFault? {
    for (place, compiled) in terms.enumerated() {
      guard case .formula(let formula) = compiled.term.form else { continue }
      let search = FaultSearch(formula, coordinates, adjacency, compiled.graph)
      if let (nodes, fault) = search.first() {
        return EnergyFault(term: place, expression: formula.expression, fault: fault, nodes: nodes)
      }
    }
    return nil
  }
}

/// Evaluates a formula pair by pair, as it is written.
private struct FaultSearch {
  private let formula: EnergyFormula
  private let positions: [[Double]]
  private let adjacency: Adjacency
  private let graph: Graph
  private let weights: [Graph.Edge: Double]

  init(_ formula: EnergyFormula, _ coordinates: AxisCoordinates, _ adjacency: Adjacency, _ graph: Graph) {
    self.formula = formula
    self.adjacency = adjacency
    self.graph = graph
    let values = coordinates.rowMajor
    positions = (0..<coordinates.count).map {
      Array(values[$0 * coordinates.dimension..<($0 + 1) * coordinates.dimension])
    }
    weights = Dictionary(
      uniqueKeysWithValues: zip(graph.edges, graph.weights ?? [Double](repeating: 1, count: graph.edges.count)))
  }

  func first() -> (nodes: [Int], fault: ExpressionFault)? {
    for node in positions.indices {
      switch formula.scope {
      case .nodes:
        if let fault = fault(of: node) { return ([node], fault) }
      case .edges:
        for other in adjacency[node] {
          if let fault = fault(of: node, Int(other)) { return ([node, Int(other)], fault) }
        }
      case .pairs, .nonEdges:
        let neighbours = formula.scope == .nonEdges ? Set(adjacency[node]) : []
        for other in positions.indices where other != node && !neighbours.contains(Int32(other)) {
          if let fault = fault(of: node, other) { return ([node, other], fault) }
        }
      }
    }
    return nil
  }

  private func fault(of node: Int) -> ExpressionFault? {
    let square = positions[node].reduce(0) { $0 + $1 * $1 }
    let length = square.squareRoot()
    return formula.expression.fault(
      at: [length, square, Double(adjacency[node].count)], rates: [length == 0 ? 0 : 1, 2 * length, 0])
  }

  private func fault(of i: Int, _ j: Int) -> ExpressionFault? {
    let (d, d2) = distance(positions[i], positions[j])
    let edge = Graph.Edge(source: Int32(min(i, j)), target: Int32(max(i, j)))
    let degrees = [Double(adjacency[i].count), Double(adjacency[j].count)]
    return formula.expression.fault(
      at: [d, d2, weights[edge] ?? 1] + degrees, rates: [d == 0 ? 0 : 1, 2 * d, 0, 0, 0])
  }

  private func distance(_ a: [Double], _ b: [Double]) -> (d: Double, d2: Double) {
    switch formula.metric {
    case .euclidean:
      let square = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return (square.squareRoot(), square)
    case .manhattan:
      let sum = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      return (sum, sum * sum)
    case .cosine:
      func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
      let lengths = (product(a, a) * product(b, b)).squareRoot()
      let d = lengths == 0 ? 1 : 1 - product(a, b) / lengths
      return (d, d * d)
    }
  }
}
