import GraphLayout
import Testing

@Suite struct GMLAndXMLTests {
  @Test(arguments: [
    ("graph [ node [ id 7 ] node [ id 5 ] edge [ source 5 target 7 ] ]", "7 5 | 7-5"),
    (
      "Version 1\n# c\nGraph\n[\n  directed 1\n  edge [ source 0 target 1 weight 2 ] node [ id 0 ] node [ id 1 ] ]",
      "0 1 | 0-1:2.0 | directed"
    ),
    ("graph [ node [ id 0 label \"a &amp; &#233;&x;\" ] node [ label \"b\" id 1 ] ]", "a & é&x; b | "),
    ("graph [ node [ id 0 label \"a\" name \"x\" ] node [ id 1 label \"a\" name \"y\" ] ]", "x y | "),
    (
      "graph [ node [ id 0 graphics [ x 1 y 2 w 3 Line [ point [ x 9 ] ] ] ] node [ id 1 x 3 y 4e1 ] ]",
      "0 1 |  | at [1.0, 2.0, 3.0, 40.0]"
    ),
    ("graph [ node [ id 0 value \"l\" ] node [ id 1 value \"r\" ] node [ id 2 ] ]", "0 1 2 |  | groups [0, 1, 2]"),
    ("graph [ node [ id 0 value 0.5 ] node [ id 1 value 2 ] ]", "0 1 | "),
  ])
  func `GML reads as its graph`(text: String, graph: String) throws {
    #expect(GraphSketch(try GraphSketch.read(text, .gml)) == GraphSketch(graph))
  }

  @Test func `GraphML keeps data by the names of their keys, also where only the key has a value`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE graphml SYSTEM "graphml.dtd">
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
        <g:key id="d0" for="node" attr.name="group"><g:default>1</g:default></g:key>
        <g:key id="d1" for="edge" attr.name="weight"><g:default>2.5</g:default></g:key>
        <g:key id="x" for="node"/><g:key id="y" for="node"/>
        <g:graph edgedefault="directed">
          <g:edge source="a" target="b"/>
          <g:node id="b"><g:data key="x">1</g:data><g:data key="y"> 2 </g:data></g:node>
          <g:node id="a"><g:data key="d0">4</g:data><g:data key="x">3</g:data><g:data key="y">4</g:data>
            <g:graph><g:node id="c"><g:data key="x">5</g:data><g:data key="y">6</g:data></g:node>
              <g:edge source="c" target="a"><g:data key="d1">1</g:data></g:edge></g:graph>
          </g:node>
        </g:graph>
      </g:graphml>
      """
    let expected = "b a c | b-a:2.5 a-c:1.0 | groups [1, 4, 1] | at [1.0, 2.0, 3.0, 4.0, 5.0, 6.0] | directed"
    #expect(GraphSketch(try GraphSketch.read(text, .graphML)) == GraphSketch(expected))
  }

  @Test func `the shapes of yEd are positions and labels`() throws {
    func node(_ id: String, _ x: Int, _ label: String) -> String {
      """
      <node id="\(id)"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="40" x="\(x)" y="0"/>
      <y:NodeLabel alignment="center">\(label)<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
      """
    }
    let text = """
      <graphml><key for="node" id="d6" yfiles.type="nodegraphics"/><graph id="G">
      \(node("n0", 0, "First"))\(node("n1", 100, "Second\nline"))<edge source="n0" target="n1"/></graph></graphml>
      """
    let expected = "First Second line | First-Second line | at [20.0, 15.0, 120.0, 15.0]"
    #expect(GraphSketch(try GraphSketch.read(text, .graphML)) == GraphSketch(expected))
  }

  @Test func `GEXF keeps labels, weights, positions and groups`() throws {
    let text = """
      <gexf xmlns:viz="v"><meta/><graph defaultedgetype="undirected">
      <attributes class="node"><attribute id="0" title="Modularity Class" type="integer"><default>3</default></attribute></attributes>
      <nodes><node id="a" label="A"><attvalues><attvalue for="0" value="5"/></attvalues><viz:position x="1" y="2" z="0"/>
      <nodes><node id="b" label="B"><viz:position x="3" y="4" z="0"/></node></nodes></node></nodes>
      <edges><edge source="b" target="a" weight="2"/><edge source="a" target="b" type="directed"/></edges></graph></gexf>
      """
    let expected = "A B | A-B:2.0 | groups [5, 3] | at [1.0, 2.0, 3.0, 4.0] | directed | repeats 1"
    #expect(GraphSketch(try GraphSketch.read(text, .gexf)) == GraphSketch(expected))
  }

  @Test func `labels that do not tell nodes apart give way to identifiers`() throws {
    let text = "<gexf><graph><nodes><node id='a' label='L'/><node id='b' label='L'/></nodes></graph></gexf>"
    #expect(GraphSketch(try GraphSketch.read(text, .gexf)) == GraphSketch("a b | "))
  }
}
