internal import Expressions
internal import Kernels

/// A term of an objective, ready to be evaluated in any dimension.
struct CompiledTerm: Sendable {
  enum Sum: Sendable {
    /// Over all pairs, those adjacent left out where `skipsNeighbours`.
    case pairs(PairEnergy, skipsNeighbours: Bool, PairProgram.Points)
    case edges(PairEnergy)
    case nodes(EnergyFormula)
  }

  let term: ObjectiveTerm
  let sum: Sum
  let graph: Graph

  init(_ term: ObjectiveTerm, graph: Graph, adjacency: Adjacency) {
    self.term = term
    self.graph = graph
    switch term.form {
    case .attraction(let distance, let isWeighted):
      sum = .edges(PairEnergy(.attraction(distance, isWeighted: isWeighted)))
    case .edgeLength(let distance, let length, let isWeighted):
      sum = .edges(PairEnergy(.edgeLength(distance, length, isWeighted: isWeighted)))
    case .repulsion(let distance, let epsilon):
      sum = .pairs(
        PairEnergy(.repulsion(distance, epsilon: epsilon)), skipsNeighbours: true,
        PairProgram.Points(adjacency, graph: graph))
    case .centralization:
      sum = .nodes(EnergyFormula("r2", over: .nodes))
    case .stress(let distance, let length):
      sum = .pairs(
        PairEnergy(.stress(distance, length), metric: distance.metric, isWeightOne: false), skipsNeighbours: false,
        PairProgram.Points(adjacency, graph: graph, lengths: adjacency.pathLengths()))
    case .formula(let formula):
      switch formula.scope {
      case .edges: sum = .edges(PairEnergy(formula))
      case .nodes: sum = .nodes(formula)
      case .nonEdges, .pairs:
        sum = .pairs(
          PairEnergy(formula), skipsNeighbours: formula.scope == .nonEdges,
          PairProgram.Points(adjacency, graph: graph))
      }
    }
  }

  /// Sums over pairs are computed in this precision, others in double.
  func evaluator(
    dimension: Int, precision: PairForces.Precision, level: InstructionLevel = .best
  ) -> any TermEvaluator {
    switch sum {
    case .pairs(let energy, let skipsNeighbours, let points):
      PairTermEvaluator(
        energy, skipsNeighbours: skipsNeighbours, points: points, count: graph.nodeCount, dimension: dimension,
        precision: precision, level: level)
    case .edges(let energy): EdgeTermEvaluator(energy, graph: graph, dimension: dimension)
    case .nodes(let formula): NodeTermEvaluator(formula, graph: graph, dimension: dimension)
    }
  }
}

extension EnergyFormula {
  static func attraction(_ distance: TermDistance, isWeighted: Bool) -> Self {
    Self(isWeighted ? "w * \(distance.variable)" : distance.variable, over: .edges, metric: distance.metric)
  }

  static func repulsion(_ distance: TermDistance, epsilon: Double) -> Self {
    Self(
      "1 / (\(distance.variable) + epsilon)", over: .nonEdges, metric: distance.metric,
      constants: ["epsilon": epsilon])
  }

  static func edgeLength(_ distance: TermDistance, _ length: Double, isWeighted: Bool) -> Self {
    Self(
      "(\(distance.variable) - length\(isWeighted ? " * w" : ""))^2", over: .edges, metric: distance.metric,
      constants: ["length": length])
  }
}

extension Expression {
  /// In a pair's distance, the number of edges between its nodes, `length`, and one over its square, `w`.
  fileprivate static func stress(_ distance: TermDistance, _ length: Double) -> Expression {
    do {
      return try Expression(
        parsing: "w * (\(distance.variable) - unit * length)^2", variables: [distance.variable, "w", "length"],
        constants: ["unit": length])
    } catch {
      preconditionFailure("stress: \(error)")
    }
  }
}

extension PairProgram.Points {
  fileprivate init(_ adjacency: Adjacency, graph: Graph, lengths: [UInt16] = []) {
    var weights = [Double](repeating: 1, count: adjacency.neighbours.count)
    if let edgeWeights = graph.weights {
      // The order in which `Adjacency` has the edges of a node: ascending by the other end.
      var next = adjacency.offsets.map { Int($0) }
      for (edge, weight) in zip(graph.edges, edgeWeights) {
        weights[next[Int(edge.target)]] = weight
        next[Int(edge.target)] += 1
      }
      for (edge, weight) in zip(graph.edges, edgeWeights) {
        weights[next[Int(edge.source)]] = weight
        next[Int(edge.source)] += 1
      }
    }
    self.init(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, weights: weights,
      attributes: graph.degrees.map { Double($0) }, lengths: lengths)
  }
}
