import GraphLayout
import Testing

@Suite struct OptimizerTests {
  /// What an optimiser of PyTorch 2.13 (`torch.optim`, `torch.optim.lr_scheduler`) made of the graph and the start below in 40 updates
  /// in float64.
  struct Reference: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let optimizer: LayoutOptimizer
    var schedule = RateSchedule.constant
    let loss: Double
    /// Of the nodes 2 and 4.
    let positions: [Double]
  }

  static let references = [
    Reference(
      testDescription: "SGD(lr=0.01)", optimizer: .gradientDescent(rate: 0.01), loss: 10.65585668992194,
      positions: [0.7574340100991396, 0.4310986192613903, 0.013100264853037861, 1.233099538662147]),
    Reference(
      testDescription: "SGD(lr=0.01, momentum=0.9)", optimizer: .momentum(Momentum(rate: 0.01)),
      loss: 12.017258514204906,
      positions: [0.9439725812135422, 0.25773202849226007, 0.05303999976489672, 1.3727557990656887]),
    Reference(
      testDescription: "SGD(lr=0.01, momentum=0.8, dampening=0.3)",
      optimizer: .momentum(Momentum(rate: 0.01, momentum: 0.8, dampening: 0.3)), loss: 10.594049149206219,
      positions: [0.7323133032000247, 0.39391290516727834, 0.005600378289442303, 1.2403663554597877]),
    Reference(
      testDescription: "SGD(lr=0.01, momentum=0.9, nesterov=True)",
      optimizer: .momentum(Momentum(rate: 0.01, isNesterov: true)), loss: 10.588419098821015,
      positions: [0.7443649287710317, 0.40741829821355935, -0.06628790437178898, 1.1447553555339756]),
    Reference(
      testDescription: "Adam(lr=0.05, betas=(0.8, 0.95))", optimizer: .adam(Adam(rate: 0.05, beta1: 0.8, beta2: 0.95)),
      loss: 10.59769675951045,
      positions: [0.9583208085824397, 0.3101386107931589, 0.07371839408655284, 0.9954224317276086]),
    Reference(
      testDescription: "Adam(lr=0.05), CosineAnnealingLR(T_max=40)", optimizer: .adam(Adam(rate: 0.05)),
      schedule: .cosine, loss: 11.085693475980268,
      positions: [1.103780151206741, 0.3472707435905598, -0.06051179930284118, 0.8391693493647739]),
    Reference(
      testDescription: "Adam(lr=0.05), StepLR(step_size=15, gamma=0.3)", optimizer: .adam(Adam(rate: 0.05)),
      schedule: .step(every: 15, factor: 0.3), loss: 11.118967536679842,
      positions: [1.1099614746743482, 0.3384123771097921, -0.06806009497792459, 0.8502514840748845]),
    Reference(
      testDescription: "SGD(lr=0.02, momentum=0.9), CosineAnnealingLR(T_max=40)",
      optimizer: .momentum(Momentum(rate: 0.02)), schedule: .cosine, loss: 17.707965870821035,
      positions: [0.6018193153206896, 0.28316115216373205, -0.41993560958037296, 1.4275466815928404]),
    Reference(
      testDescription: "SGD(lr=0.02), StepLR(step_size=10, gamma=0.5)", optimizer: .gradientDescent(rate: 0.02),
      schedule: .step(every: 10, factor: 0.5), loss: 10.664534203063942,
      positions: [0.7611121433090615, 0.4349207673672309, 0.007833499273046668, 1.2282219952258904]),
  ]

  @Test(arguments: references)
  func `forty updates lead where PyTorch's lead`(reference: Reference) throws {
    var options = try options(reference.optimizer)
    options.schedule = reference.schedule
    let result = try Layout.run(graph, options: options)
    #expect((result.finalLoss.total / reference.loss - 1).magnitude <= 1e-11)
    let values = result.finalPositions.values
    for (value, expected) in zip(values[4..<6] + values[8..<10], reference.positions) {
      #expect((value - expected).magnitude <= 1e-10)
    }
    #expect(result.stopReason == .iterations)
  }

  @Test(arguments: LayoutPrecision.allCases)
  func `L-BFGS reaches the optimum, and ends there`(precision: LayoutPrecision) throws {
    var options = try options(.lbfgs(memory: 5))
    options.iterations = 1000
    options.precision = precision
    let result = try Layout.run(graph, options: options)
    // By torch.optim.LBFGS with a strong Wolfe search.
    #expect((result.finalLoss.total / 10.555274359834334 - 1).magnitude <= 1e-12)
    #expect(result.hasConverged)
    #expect(result.iterations < 200)
    let losses = result.losses.map(\.loss.total)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 <= $0 * (1 + 1e-6) })
  }

  @Test(arguments: [
    LayoutOptimizer.adam(Adam(rate: 0.05)), .momentum(Momentum(rate: 0.005)), .gradientDescent(rate: 0.02),
    .lbfgs(memory: 3),
  ])
  func `every optimiser heeds the gradient's norm and the change of the loss`(optimizer: LayoutOptimizer) throws {
    var options = try options(optimizer)
    options.iterations = 5000
    options.stop = StopRule(gradientNorm: 1e-2)
    let small = try Layout.run(graph, options: options)
    #expect(small.stopReason == .gradient)
    #expect(small.gradientNorm <= 1e-2)
    options.stop = StopRule(relativeLossChange: 1e-3, window: 5)
    let flat = try Layout.run(graph, options: options)
    #expect(flat.stopReason == .loss)
    #expect(flat.hasConverged && flat.iterations < 5000)
  }

  @Test func `parameters of optimisers and schedules out of range are refused by name`() throws {
    func error(_ change: (inout LayoutOptions) -> Void) throws -> LayoutError? {
      var options = try options(.gradientDescent(rate: 0.01))
      change(&options)
      return #expect(throws: LayoutError.self) { try Layout.run(graph, options: options) }
    }
    #expect(try error { $0.optimizer = .momentum(Momentum(momentum: 1)) } == .outOfRange(.momentum, value: 1))
    #expect(try error { $0.optimizer = .momentum(Momentum(dampening: 2)) } == .outOfRange(.dampening, value: 2))
    #expect(try error { $0.optimizer = .momentum(Momentum(rate: -1)) } == .outOfRange(.rate, value: -1))
    #expect(try error { $0.optimizer = .lbfgs(memory: 0) } == .outOfRange(.memory, value: 0))
    #expect(try error { $0.schedule = .step(every: 0, factor: 0.5) } == .outOfRange(.every, value: 0))
    #expect(try error { $0.schedule = .step(every: 1, factor: 1.5) } == .outOfRange(.factor, value: 1.5))
  }

  /// A cycle of five with a chord.
  private var graph: Graph {
    get throws { try Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (0, 2)]) }
  }

  private func options(_ optimizer: LayoutOptimizer) throws -> LayoutOptions {
    var options = LayoutOptions()
    options.optimizer = optimizer
    options.precision = .double
    options.iterations = 40
    options.start = .positions(
      try #require(NodePositions(dimension: 2, values: [0, 0, 1, 0.5, 2, -0.5, 0.5, 2, -1, 1.5])))
    return options
  }
}
