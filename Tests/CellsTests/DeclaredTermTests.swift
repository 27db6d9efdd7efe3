import Notebook
import Report
import Spec
import Testing

struct DeclaredTermTests {
  private static let graph = "- {id: g, graph: {generate: {kind: path, nodes: 4}}}\n"
  private static let terms = """
    - id: w
      layout:
        graph: g
        terms:
          - attraction: {weight: 2, distance: euclidean}
          - repulsion: 3
          - term: {over: edges, energy: "k * (d - 1)^2", constants: {k: 0.5}, name: length}

    """

  @Test func `the metrics have the terms, by name and value`() async throws {
    let trial = try await CellTrial(Self.graph + Self.terms)
    guard case .array(let terms)? = try trial.metric("terms", of: "w") else {
      Issue.record("no terms")
      return
    }
    #expect(terms.map { $0["name"] } == [.string("attraction"), .string("repulsion"), .string("length")])
    #expect(try trial.metric("attraction", of: "w") == terms[0]["value"])
    #expect(try trial.metric("centralization", of: "w") == .number(0))
    let values = terms.map { if case .number(let value)? = $0["value"] { value } else { Double.nan } }
    guard case .number(let loss)? = try trial.metric("loss", of: "w") else {
      Issue.record("no loss")
      return
    }
    #expect((loss - values.reduce(0, +)).magnitude <= 1e-12 * loss)
  }

  @Test func `a chart shows each term`() async throws {
    let trial = try await CellTrial(Self.graph + Self.terms + "- {id: c, chart: {layout: w, show: [loss, terms]}}")
    #expect(try trial.metric("series", of: "c") == .integer(4))
    let wrong = try await CellTrial(Self.graph + Self.terms + "- {id: c, chart: {layout: w, show: centralization}}")
    #expect(
      wrong.failure("c")
        == "no-such-term: the objective of this layout has no term `centralization` (its terms are `attraction`, "
        + "`repulsion`, `length`; `terms` shows them all)")
  }

  @Test func `an energy without a value is told at its part, with the nodes`() async throws {
    let trial = try await CellTrial(
      "- {id: g, graph: e.txt}\n- id: w\n  layout:\n    graph: g\n    start: s.csv\n    terms:\n"
        + "      - term: {over: edges, energy: \"d2 + log(1 - d)\"}\n",
      files: ["e.txt": "a b\nb c\n", "s.csv": "id,x,y\na,0,0\nb,0.5,0\nc,0.5,3\n"])
    #expect(
      trial.failure("w")
        == "undefined-energy: `log(1 - d)` is the logarithm of −2.000 for the nodes `b` and `c` "
        + "(keep the argument above 0, as by max(…, eps))")
    let start = try #require(trial.failureSpan("w")?.start)
    #expect(start == SourceLocation(line: 10, column: 43))
  }
}
