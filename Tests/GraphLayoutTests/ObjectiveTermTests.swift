import Expressions
import GraphLayout
import Kernels
import Testing

struct ObjectiveTermTests {
  private static let weighted = try? Graph(
    nodeCount: 7, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 6)], weights: [1, 2, 0.5, 3, 1.5, 0.7])

  static let forms: [ObjectiveTerm.Form] =
    TermDistance.allCases.flatMap { distance in
      [
        .attraction(distance), .attraction(distance, isWeighted: true), .repulsion(distance, epsilon: 0.01),
        .stress(distance, length: 0.7), .edgeLength(distance, length: 1.2),
        .edgeLength(distance, length: 0.4, isWeighted: true),
      ]
    } + [.centralization]

  @Test(arguments: forms, [1, 2, 3, 5])
  func `the gradient of every term equals central differences`(form: ObjectiveTerm.Form, dimension: Int) throws {
    let graph = try #require(Self.weighted)
    try check([ObjectiveTerm(form, weight: 1.3)], graph, dimension: dimension, seed: 1)
  }

  @Test func `the gradients of 1000 random energies equal central differences`() throws {
    let graph = try #require(Self.weighted)
    var draw = RandomEnergy(seed: 11)
    for seed in 0..<1000 {
      let (text, scope, metric) = draw.next()
      let formula = try EnergyFormula(parsing: text, over: scope, metric: metric, constants: ["c": 0.3])
      try check([ObjectiveTerm(.formula(formula))], graph, dimension: 2, seed: UInt64(seed), directions: 1)
    }
  }

  @Test func `terms of the plain objective are the plain objective`() throws {
    let graph = try Graph.grid(rows: 4, columns: 5)
    var options = LayoutOptions()
    options.iterations = 50
    options.objective = LayoutObjective(attraction: 2, repulsion: 3, centralization: 0.1, epsilon: 1e-4)
    let plain = try Layout.run(graph, options: options)
    options.terms = [
      ObjectiveTerm(.repulsion(epsilon: 1e-4), weight: 3), ObjectiveTerm(.centralization, weight: 0.1),
      ObjectiveTerm(.attraction(), weight: 2),
    ]
    #expect(try Layout.run(graph, options: options) == plain)
  }

  @Test(arguments: [false, true])
  func `a formula of a built-in term has its value and its gradient`(isSinglePrecision: Bool) throws {
    let graph = try Graph.grid(rows: 20, columns: 17)
    let positions = positions(graph.nodeCount, dimension: 2, seed: 3)
    let pairs: [(ObjectiveTerm.Form, String, TermScope)] = [
      (.attraction(), "d2", .edges), (.repulsion(epsilon: 0.01), "1/(d2 + 0.01)", .nonEdges),
      (.centralization, "r2", .nodes),
    ]
    for (form, text, scope) in pairs {
      // A second repulsion keeps the built-in kernel in use.
      var builtIn = try ObjectiveFunction(
        [ObjectiveTerm(form), ObjectiveTerm(.repulsion(), weight: 0)], of: graph, dimension: 2)
      var written = try ObjectiveFunction(
        [ObjectiveTerm(.formula(EnergyFormula(parsing: text, over: scope)))], of: graph, dimension: 2,
        isSinglePrecision: isSinglePrecision)
      let (expected, value) = (builtIn.evaluate(at: positions).total, written.evaluate(at: positions).total)
      let tolerance = isSinglePrecision ? 1e-5 : 1e-13
      #expect((value - expected).magnitude <= tolerance * expected)
      let size = builtIn.gradient.map(\.magnitude).max() ?? 0
      for (slope, expected) in zip(written.gradient, builtIn.gradient) {
        #expect((slope - expected).magnitude <= tolerance * size)
      }
    }
  }

  @Test(arguments: InstructionLevel.allCases.filter(\.isSupported), [1, 2, 3, 4])
  func `every level that this CPU supports gives the same bits`(level: InstructionLevel, dimension: Int) throws {
    let graph = try Graph.grid(rows: 18, columns: 17)
    let positions = positions(graph.nodeCount, dimension: dimension, seed: 6)
    for isSinglePrecision in [false, true] {
      for metric in NodeMetric.allCases {
        let terms = try ["w / (d2 + 0.01) + tanh(d)", "exp(-d) * sin(d2) + log(1 + d * deg_i)"].map { text in
          ObjectiveTerm(.formula(try EnergyFormula(parsing: text, over: .nonEdges, metric: metric)))
        }
        func bits(_ level: InstructionLevel) throws -> [UInt64] {
          var function = try ObjectiveFunction(
            terms, of: graph, dimension: dimension, isSinglePrecision: isSinglePrecision, level: level)
          let loss = function.evaluate(at: positions).total
          return ([loss] + function.gradient).map(\.bitPattern)
        }
        #expect(try bits(level) == bits(.baseline))
      }
    }
  }

  @Test func `pairs are edges and non-edges`() throws {
    let graph = try #require(Self.weighted)
    let positions = positions(graph.nodeCount, dimension: 3, seed: 4)
    func value(_ scope: TermScope) throws -> Double {
      let formula = try EnergyFormula(parsing: "w * exp(-d) * (deg_i + 2 * deg_j)", over: scope)
      var function = try ObjectiveFunction([ObjectiveTerm(.formula(formula))], of: graph, dimension: 3)
      return function.evaluate(at: positions).total
    }
    let (all, edges, others) = (try value(.pairs), try value(.edges), try value(.nonEdges))
    #expect((all - edges - others).magnitude < 1e-12 * all)
  }

  @Test func `nodes at one place have a gradient`() throws {
    let graph = try Graph.complete(nodes: 3)
    let positions = try #require(NodePositions(dimension: 2, values: [1, 1, 1, 1, 2, 3]))
    for text in ["d", "(d - 1)^2", "d2", "sqrt(d2)", "d^2", "exp(-d)"] {
      var function = try ObjectiveFunction(
        [ObjectiveTerm(.formula(EnergyFormula(parsing: text, over: .pairs)))], of: graph, dimension: 2)
      _ = function.evaluate(at: positions)
      #expect(function.gradient.allSatisfy { $0.isFinite }, "\(text)")
    }
  }

  @Test func `an energy without a value names its part and its nodes`() throws {
    let graph = try Graph.path(nodes: 3)
    var options = LayoutOptions()
    options.dimension = 1
    options.start = .positions(try #require(NodePositions(dimension: 1, values: [0, 1, 3])))
    options.terms = [
      ObjectiveTerm(.attraction()),
      ObjectiveTerm(.formula(try EnergyFormula(parsing: "1 + log(2 - d)", over: .nonEdges))),
    ]
    for strategy in LayoutStrategy.allCases {
      options.strategy = strategy
      do {
        _ = try Layout.run(graph, options: options)
        Issue.record("there is a layout")
      } catch let error as LayoutError {
        guard case .undefinedEnergy(let fault, iteration: 0) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(fault.term == 1)
        #expect(fault.nodes == [0, 2])
        #expect(fault.fault == ExpressionFault(kind: .logarithm(of: -1), range: 4..<14))
      }
    }
  }

  @Test(arguments: LayoutStrategy.allCases)
  func `a declared objective is minimised`(strategy: LayoutStrategy) throws {
    let graph = try Graph.cycle(nodes: 12)
    var options = LayoutOptions()
    options.strategy = strategy
    options.optimizer = .adam(Adam(rate: 0.02))
    options.iterations = 2000
    options.terms = [
      ObjectiveTerm(.edgeLength(length: 2)),
      ObjectiveTerm(.formula(try EnergyFormula(parsing: "exp(-d)", over: .nonEdges)), name: "short range"),
    ]
    let result = try Layout.run(graph, options: options)
    #expect(result.finalLoss.parts.map(\.name) == ["edge-length", "short range"])
    for edge in graph.edges {
      let (a, b) = (result.finalPositions[Int(edge.source)], result.finalPositions[Int(edge.target)])
      let length = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect((1.9...2.3).contains(length))
    }
  }

  @Test func `declared terms know minimum distances, pins and components`() throws {
    let graph = try Graph(nodeCount: 8, edges: [(0, 1), (1, 2), (2, 0), (0, 3), (4, 5), (5, 6), (6, 7)])
    var options = LayoutOptions()
    options.strategy = .fast
    options.terms = [
      ObjectiveTerm(.edgeLength(length: 0.5)),
      ObjectiveTerm(.formula(try EnergyFormula(parsing: "1 / (0.1 + d2)", over: .nonEdges))),
    ]
    options.minimumDistance = MinimumDistance(1)
    let apart = try Layout.run(graph, options: options)
    #expect(try #require(apart.constraints).violation <= 1e-6)
    #expect(try #require(apart.constraints).stationarity <= 1e-6)
    options.minimumDistance = nil
    options.start = .positions(positions(8, dimension: 2, seed: 9))
    options.pinned = [2]
    let pinned = try Layout.run(graph, options: options)
    #expect(pinned.finalPositions[2] == pinned.frames[0].positions[2])
    #expect(pinned.finalLoss.total < pinned.losses[0].loss.total)
  }

  /// Compares the gradient along random directions.
  private func check(
    _ terms: [ObjectiveTerm], _ graph: Graph, dimension: Int, seed: UInt64, directions: Int = 3
  ) throws {
    var function = try ObjectiveFunction(terms, of: graph, dimension: dimension)
    var generator = SeededGenerator(seed: seed &+ 1000)
    let positions = positions(graph.nodeCount, dimension: dimension, seed: seed)
    _ = function.evaluate(at: positions)
    let gradient = function.gradient
    for _ in 0..<directions {
      let direction = gradient.map { _ in generator.normal() }
      let slope = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      func value(_ step: Double) throws -> Double {
        let values = zip(positions.values, direction).map { $0 + step * $1 }
        let moved = try #require(NodePositions(dimension: dimension, values: values))
        return function.evaluate(at: moved).total
      }
      let step = 3e-5
      let difference =
        (8 * (try value(step) - value(-step)) - (try value(2 * step) - value(-2 * step))) / (12 * step)
      #expect((slope - difference).magnitude <= 1e-6 * max(1, difference.magnitude), "\(terms)")
    }
  }

  private func positions(_ count: Int, dimension: Int, seed: UInt64) -> NodePositions {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<count * dimension).map { _ in 0.4 + generator.normal() }
    guard let positions = NodePositions(dimension: dimension, values: values) else {
      preconditionFailure("whole points")
    }
    return positions
  }
}
