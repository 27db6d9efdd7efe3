import Notebook
import Testing

struct PlanTests {
  private let diamond = """
    - {id: d, probe: {of: [b, c]}}
    - {id: b, probe: {of: a}}
    - {id: c, probe: {of: [a, a]}}
    - {id: a, probe: {text: a}}
    - {id: e, probe: {text: e}}
    """

  @Test func `every cell stands behind those that it needs`() throws {
    let plan = try Notebooks.plan(diamond)
    for (rank, position) in plan.order.enumerated() {
      for input in plan.cells[position].inputs { #expect(plan.order[..<rank].contains(input)) }
    }
    #expect(plan.order.sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `a cell that is named twice is one input`() throws {
    #expect(try Notebooks.plan(diamond).cells.map(\.inputs) == [[1, 2], [3], [3], [], []])
  }

  @Test func `a closure has all that a cell needs, in the order of the spec`() throws {
    let plan = try Notebooks.plan(diamond)
    #expect(plan.closure(of: [0]) == [0, 1, 2, 3])
    #expect(plan.closure(of: [4, 1]) == [1, 3, 4])
    #expect(plan.closure(of: [Int]()) == [])
  }

  @Test func `two thousand cells in a chain are planned without running out of stack`() throws {
    let cells = (0..<2000).map { "- {id: c\($0), probe: {of: c\($0 + 1)}}" } + ["- {id: c2000, probe: a}"]
    let plan = try Notebooks.plan(cells.joined(separator: "\n"))
    #expect(plan.order == Array((0...2000).reversed()))
  }
}
