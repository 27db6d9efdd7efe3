import GraphLayout

/// A text of each format that uses much of it, to be changed at random.
enum MutationSeeds {
  static func text(of format: GraphFormat) -> String {
    switch format {
    case .edgeList: "# n: 5  m: 2\n0 1\n3 1 0.5\n"
    case .csv: "source,target,weight,type\na,\"b c\",2,directed\nb c,d,,\n"
    case .graphML:
      """
      <graphml><key id="d0" for="node" attr.name="x"><default>1</default></key><graph edgedefault="directed">
      <node id="a&amp;"><data key="y">3</data></node><node id="b"><data key="d0">2</data></node>
      <edge source="b" target="a&amp;"><data key="weight">2.5</data></edge></graph></graphml>
      """
    case .gml:
      """
      graph [ directed 1 node [ id 0 label "a &#233;" graphics [ x 1.5 y -2 ] club "c" ] node [ id 7 ]
      edge [ source 0 target 7 weight 1e-3 other [ a 1 ] ] ]
      """
    case .gexf:
      """
      <gexf><graph><nodes><node id="a" label="A"><attvalues><attvalue for="group" value="2"/></attvalues></node>
      <node id="b"/></nodes><edges><edge source="a" target="b" weight="2" type="directed"/></edges></graph></gexf>
      """
    case .dot:
      """
      strict digraph "G" { rankdir=LR; node [label="\\N", pos="1,2"] /* c */ edge [weight=2]
      subgraph cluster_0 { a:s -> b:p:ne -> {c; d [label="x\\ny"]} } "e" + "f" -> subgraph s { g <h> } }
      """
    case .pajek: "*Vertices 3\n1 \"a b\" 0.1 0.2 ellipse club \"X\"\n2 b\n*Arcs\n1 2 2.5\n*Edgeslist\n2 3 1\n"
    case .metis: "3 2 011\n1 2 5\n1 1 5 3 2\n1 2 2\n"
    case .matrixMarket: "%%MatrixMarket matrix coordinate real general\n3 3 2\n1 2 0.5\n3 3 1\n"
    case .json:
      "{\"directed\": true, \"nodes\": [{\"id\": \"a\\u00e9\", \"group\": 1}, {\"id\": [1, 2], \"pos\": [3, 4]}], "
        + "\"links\": [{\"source\": \"aé\", \"target\": [1, 2], \"value\": 2}]}"
    case .graph6: ">>graph6<<ICOf@pSb?\n"
    case .adjacencyList: "# c\n0 1 2\n1 2\n3\n"
    case .ncol: "a b 1.5\nb c\n"
    case .lgl: "# a\nb 2\nc\n# d\n"
    case .plain: "graph 1 2 3\nnode a 1 2 .5 .5 \"a b\" solid\nnode b 2 2 .5 .5 b solid\nedge a b 1 1 1 solid\nstop\n"
    }
  }
}
