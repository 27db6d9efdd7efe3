import Notebook
import Report
import Testing

struct LayoutCellTests {
  private static let graph = "- {id: g, graph: {generate: {kind: cycle, nodes: 6}}}\n"
  private static let edges = ["e.txt": "a b\nb c\n"]

  @Test func `the metrics have the fixed names, for the best and for each seed`() async throws {
    let trial = try await CellTrial(Self.graph + "- {id: w, layout: {graph: g, seeds: [3, 5], iterations: 40}}")
    let names = ["loss", "attraction", "repulsion", "centralization", "iterations"]
    let metrics = try trial.output("w").metrics.map(\.name)
    for name in names { #expect(metrics.contains(name)) }
    guard case .array(let seeds)? = try trial.metric("seeds", of: "w") else {
      Issue.record("no seeds")
      return
    }
    #expect(seeds.map { $0["seed"] } == [.integer(3), .integer(5)])
    #expect(seeds.map { $0["iterations"] } == [.integer(40), .integer(40)])
    for seed in seeds { for name in names { #expect(seed[name] != nil, "\(name)") } }
    let losses = seeds.compactMap { if case .number(let loss)? = $0["loss"] { loss } else { nil } }
    #expect(try trial.metric("loss", of: "w") == losses.min().map { .number($0) })
  }

  @Test func `the loss is the sum of its three parts`() async throws {
    let trial = try await CellTrial(Self.graph + "- {id: w, layout: {graph: g, iterations: 10}}")
    let parts = try ["loss", "attraction", "repulsion", "centralization"].map { name in
      if case .number(let value)? = try trial.metric(name, of: "w") { value } else { Double.nan }
    }
    #expect(abs(parts[0] - parts[1] - parts[2] - parts[3]) < 1e-9 * parts[0])
  }

  @Test(arguments: [(1, "id,x"), (2, "id,x,y"), (3, "id,x,y,z"), (4, "id,x1,x2,x3,x4"), (5, "id,x1,x2,x3,x4,x5")])
  func `positions are a row for each node under the fixed header`(dimension: Int, header: String) async throws {
    let trial = try await CellTrial(
      Self.graph + "- {id: w, layout: {graph: g, dimension: \(dimension), iterations: 2}}")
    let rows = try trial.rows(of: "w")
    #expect(rows.first == header)
    #expect(rows.dropFirst().map { $0.prefix { $0 != "," } } == ["0", "1", "2", "3", "4", "5"])
  }

  @Test func `with several seeds each has its positions, and the best those of the cell`() async throws {
    let trial = try await CellTrial(Self.graph + "- {id: w, layout: {graph: g, seeds: [0, 1, 2], iterations: 20}}")
    #expect(
      try trial.output("w").assets.map(\.role) == [
        .data, .data(name: "seed-0"), .data(name: "seed-1"), .data(name: "seed-2"),
      ])
    guard case .string(let best)? = try trial.metric("best", of: "w") else {
      Issue.record("no best")
      return
    }
    #expect(try trial.text(of: "w") == trial.text(.data(name: best.replacing(" ", with: "-")), of: "w"))
  }

  @Test func `a walk of no steps ends at its start`() async throws {
    let start = "id,x,y\na,1.0,0.0\nb,0.5,-0.25\nc,0.0,2.0\n"
    let trial = try await CellTrial(
      "- {id: g, graph: e.txt}\n- {id: w, layout: {graph: g, start: s.csv, iterations: 0}}",
      files: ["e.txt": "a b\nb c\n", "s.csv": start])
    #expect(try trial.text(of: "w") == start)
    #expect(try trial.metric("best", of: "w") == .string("s.csv"))
    // By hand: pairs count in both orders, and a and c are not adjacent.
    #expect(try trial.metric("attraction", of: "w") == .number(2 * (0.3125 + 5.3125)))
    #expect(try trial.metric("repulsion", of: "w") == .number(2 / (5 + 1e-6)))
    #expect(try trial.metric("centralization", of: "w") == .number(0.01 * 5.3125))
  }

  @Test(arguments: [
    ("a,b,c\na,1,2\n", "wrong-start: s.csv: expected the header id,x,y, found a,b,c"),
    ("id,x,y\na,1,2\nb,1,x\nc,1,1\n", "wrong-start: s.csv:3:5: expected a number, found `x`"),
    ("id,x,y\na,1,2\nd,1,1\nc,1,1\n", "wrong-start: s.csv:3:1: the graph has no node `d`"),
    ("id,x,y\na,1,2\na,1,1\nc,1,1\n", "wrong-start: s.csv:3:1: the node `a` has a position already"),
    ("id,x,y\na,1,2\nb,1,1\n", "wrong-start: s.csv: there are positions of 2 nodes, and the graph has 3"),
    ("id,x,y\na,1,2\nb,1\n", "invalid-table: s.csv:3:4: the row has 2 fields, the header 3"),
    ("", "wrong-start: s.csv: there are positions of 0 nodes, and the graph has 3"),
  ])
  func `a start that does not fit is told with line and column`(text: String, expected: String) async throws {
    let trial = try await CellTrial(
      "- {id: g, graph: e.txt}\n- {id: w, layout: {graph: g, start: s.csv}}",
      files: ["e.txt": "a b\nb c\n", "s.csv": text])
    #expect(trial.failure("w") == expected)
  }

  @Test func `a walk that leaves the numbers says when`() async throws {
    let trial = try await CellTrial(
      Self.graph
        + "- {id: w, layout: {graph: g, rate: 1000000000, repulsion: 0, attraction: 1000000000, iterations: 100000}}")
    if let failure = trial.failure("w") {
      #expect(failure.hasSuffix("(lower the rate, or raise eps)"))
    }
  }

  @Test func `a walk stops once its loss hardly changes`() async throws {
    let trial = try await CellTrial(
      Self.graph + "- {id: w, layout: {graph: g, rate: 0.1, iterations: 100000, stop: {loss: 0.001, window: 50}}}")
    #expect(try trial.metric("stopped", of: "w") == .string("loss"))
    guard case .integer(let iterations)? = try trial.metric("iterations", of: "w") else { return }
    #expect(iterations < 10_000)
  }

  @Test(arguments: ["fast", "best"])
  func `a search finds the regular polygon of a cycle, and says how many starts it took`(strategy: String) async throws
  {
    let trial = try await CellTrial(Self.graph + "- {id: w, layout: {graph: g, strategy: \(strategy)}}")
    #expect(try trial.metric("crossings", of: "w") == .integer(0))
    guard case .integer(let starts)? = try trial.metric("starts", of: "w"),
      case .number(let variation)? = try trial.metric("edge_length_cv", of: "w")
    else {
      Issue.record("no metrics")
      return
    }
    #expect(strategy == "fast" ? starts == 1 : starts > 1)
    #expect(variation < 1e-3)
  }

  @Test func `quality is told of the best and of each seed`() async throws {
    let trial = try await CellTrial(Self.graph + "- {id: w, layout: {graph: g, seeds: [1, 2], iterations: 10}}")
    let names = [
      "stress", "neighbourhood_preservation", "edge_length_cv", "crossings", "min_distance", "angular_resolution",
      "adjacency_auc",
    ]
    guard case .array(let seeds)? = try trial.metric("seeds", of: "w") else {
      Issue.record("no seeds")
      return
    }
    for name in names {
      #expect(try trial.metric(name, of: "w") != nil, "\(name)")
      for seed in seeds { #expect(seed[name] != nil, "\(name)") }
    }
  }
}
