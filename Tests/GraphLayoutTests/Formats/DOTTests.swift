import GraphLayout
import Testing

/// The language of Graphviz; what it means was held against Graphviz 2.43.
@Suite struct DOTTests {
  @Test(arguments: [
    ("graph { a -- b }", "a b | a-b"),
    ("STRICT Digraph \"g\" { a -> b; a -> b }", "a b | a-b | directed | repeats 1"),
    ("graph { a -- b -- c; c -- a }", "a b c | a-b a-c b-c"),
    ("graph { {a b} -- {c; d} }", "a b c d | a-c a-d b-c b-d"),
    ("graph { a -- subgraph s {b c}; subgraph s -- d }", "a b c d | a-b a-c b-d c-d"),
    ("graph { subgraph p { subgraph s {a} } subgraph s -- d }", "a d | "),
    ("graph { subgraph s {a} -- b -- subgraph s {c} }", "a b c | a-b b-c | repeats 2"),
    ("graph { a:p -- b:p:ne; c:_ }", "a b c | a-b"),
    (
      "graph { edge [weight=2]; a -- b; { edge [weight=3] b -- c } c -- a [weight=.5] }",
      "a b c | a-b:2.0 a-c:0.5 b-c:3.0"
    ),
    ("graph { a [pos=\"1,2!\"]; b [pos=\"3,-4.5\"] }", "a b |  | at [1.0, 2.0, 3.0, -4.5]"),
    ("graph { a [pos=\"1,2\"]; b }", "a b | "),
    ("graph { node [label=\"\\N\"] a b [label=\"x\\ny \\\\\"] c [label=<b>] }", "a x y \\ c | "),
    ("graph { 0 [name=Ann]; 1 [name=Bob]; 1 -- 0 }", "Ann Bob | Ann-Bob"),
    ("graph { a [group=x] b [group=y] c [group=x] }", "a b c |  | groups [0, 1, 0]"),
    ("graph { subgraph cluster_x { a b } subgraph cluster_y { b c } d }", "a b c d |  | groups [0, 0, 1, 2]"),
    (
      "graph { \"a b\" -- \"say \\\"x\\\"\"; \"con\" + \"cat\" -- \"li\\\nne\" }",
      "a b say \"x\" concat line | a b-say \"x\" concat-line"
    ),
    ("graph { <i<b>>--é /* c -- d */ // e\n# f\n-- -.5--3. }", "i<b> é -.5 3. | i<b>-é é--.5 -.5-3."),
    ("graph { rankdir=LR; graph [bgcolor=red] a [color=red, style=bold; w=1] [h=2] }", "a | "),
    ("graph{}", " | "),
  ])
  func `a program makes its graph`(text: String, graph: String) throws {
    #expect(GraphSketch(try GraphSketch.read(text, .dot)) == GraphSketch(graph))
  }

  @Test func `subgraphs within one another are bounded`() throws {
    let deep = { "graph " + String(repeating: "{", count: $0) + "a" + String(repeating: "}", count: $0) }
    #expect(try GraphSketch.read(deep(128), .dot).nodeCount == 1)
    #expect(throws: GraphReadingError.self) { try GraphSketch.read(deep(129), .dot) }
    #expect(throws: GraphReadingError.self) { try GraphSketch.read(deep(100_000), .dot) }
  }

  @Test func `edges between large subgraphs are bounded before they are made`() throws {
    let nodes = (0..<3000).map { "n\($0)" }.joined(separator: " ")
    #expect(throws: GraphReadingError.self) { try GraphSketch.read("graph { {\(nodes)} -- {\(nodes)} }", .dot) }
  }
}
