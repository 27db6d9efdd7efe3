import Bytes
import GraphLayout
import Kernels
import Tabular
import Testing

@Suite struct NodePositionsTests {
  @Test func `values that are no whole points are no positions`() {
    #expect(NodePositions(dimension: 2, values: [1, 2, 3]) == nil)
    #expect(NodePositions(dimension: 0, values: []) == nil)
  }

  @Test(arguments: [1, 2, 3, 5])
  func `the minimum distance is that of a comparison of all pairs`(dimension: Int) throws {
    var generator = SeededGenerator(seed: 4)
    for count in [2, 3, 10, 60] {
      let values = (0..<count * dimension).map { _ in generator.normal() }
      let positions = try #require(NodePositions(dimension: dimension, values: values))
      var expected = Double.infinity
      for i in 0..<count {
        for j in 0..<i {
          expected = min(expected, zip(positions[i], positions[j]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
        }
      }
      #expect(positions.minimumDistance == expected.squareRoot())
    }
  }

  @Test func `measures of none, of one and of equal points`() throws {
    #expect(try #require(NodePositions(dimension: 2, values: [])).radius == nil)
    #expect(try #require(NodePositions(dimension: 2, values: [1, 2])).minimumDistance == nil)
    #expect(try #require(NodePositions(dimension: 2, values: [1, 2])).radius == 0)
    #expect(try #require(NodePositions(dimension: 2, values: [1, 2, 1, 2])).minimumDistance == 0)
  }

  @Test func `a table has a row for each node under the names of its coordinates`() throws {
    let graph = try Graph(nodeCount: 2, edges: [], labels: ["a, b", "c"])
    let positions = try #require(NodePositions(dimension: 2, values: [0.1, -2, 1e-300, 4]))
    #expect(String(decoding: positions.table(of: graph), as: UTF8.self) == "id,x,y\n\"a, b\",0.1,-2.0\nc,1e-300,4.0\n")
    #expect(NodePositions.coordinateNames(dimension: 4) == ["x1", "x2", "x3", "x4"])
  }

  @Test(arguments: [1, 2, 3, 4])
  func `a table gives back the positions that were written`(dimension: Int) throws {
    var generator = SeededGenerator(seed: 40)
    let graph = try Graph(nodeCount: 20, edges: [], labels: (0..<20).map { "node \($0)" })
    let positions = try #require(
      NodePositions(dimension: dimension, values: (0..<20 * dimension).map { _ in generator.normal() }))
    let source = try ByteSource(bytes: positions.table(of: graph))
    #expect(try NodePositions(reading: source, of: graph, dimension: dimension) == positions)
  }

  @Test func `rows with labels come in any order, rows without in that of the nodes`() throws {
    #expect(try read("1,5,6\n0,7,8\n").values == [7, 8, 5, 6])
    #expect(try read("x,y\n5,6\n7,8\n").values == [5, 6, 7, 8])
    #expect(try read("5,6\n7,8\n").values == [5, 6, 7, 8])
  }

  @Test(arguments: [
    ("id,a,b\n", PositionTableError.wrongHeader(["id", "a", "b"], expected: ["id", "x", "y"])),
    ("1,2,3,4\n", .wrongColumnCount(4, dimension: 2)),
    ("0,1,2\n1,?,2\n", .notANumber("?", at: TextPosition(line: 2, column: 3))),
    ("0,1,2\n5,1,2\n", .unknownNode("5", at: TextPosition(line: 2, column: 1))),
    ("id,x,y\n0,1,2\n0,1,2\n", .repeatedNode("0", at: TextPosition(line: 3, column: 1))),
    ("id,x,y\n0,1,2\n", .wrongNodeCount(1, expected: 2)),
    ("1,2\n1,2\n1,2\n", .wrongNodeCount(3, expected: 2)),
    ("", .wrongNodeCount(0, expected: 2)),
  ])
  func `faults are named with their place`(text: String, error: PositionTableError) {
    #expect(throws: error) { try read(text) }
  }

  /// In the plane, for a graph of two nodes.
  private func read(_ text: String) throws -> NodePositions {
    try NodePositions(
      reading: ByteSource(bytes: Array(text.utf8)), of: Graph(nodeCount: 2, edges: []), dimension: 2)
  }
}
