import GraphLayout
import Kernels
import Testing

@Suite struct ProjectionTests {
  @Test func `one dimension is a line and two are the plane`() throws {
    let line = try #require(NodePositions(dimension: 1, values: [3, -1]))
    #expect(Projection(fitting: line).project(line) == [ProjectedPoint(x: 3, y: 0), ProjectedPoint(x: -1, y: 0)])
    let plane = try #require(NodePositions(dimension: 2, values: [3, -1, 0, 2]))
    #expect(Projection(fitting: plane).project(plane) == [ProjectedPoint(x: 3, y: -1), ProjectedPoint(x: 0, y: 2)])
  }

  @Test func `a turn keeps distances from the centre and the upward axis, and a whole turn is none`() throws {
    let positions = try #require(NodePositions(dimension: 3, values: [1, 2, 3, 0, 1, 0, 0, 0, 1]))
    let projection = Projection(fitting: positions)
    #expect(projection.kind == .turning)
    let start = projection.project(positions)
    for turn in [0.1, 0.25, 0.6, -0.3] {
      for (point, original) in zip(projection.project(positions, turn: turn), start) {
        #expect((square(point) - square(original)).magnitude < 1e-12)
      }
      let top = projection.project(positions, turn: turn)[1]
      #expect(top == start[1])
    }
    #expect(projection.project(positions, turn: 1) == start)
    // The third axis points at the viewer, who stands a little above: what is near appears lower.
    #expect(start[2].depth < 0 && start[2].y < 0)
  }

  @Test func `a quarter turn brings the third axis to the right`() throws {
    let positions = try #require(NodePositions(dimension: 3, values: [0, 0, 1]))
    let point = Projection(fitting: positions).project(positions, turn: 0.25)[0]
    #expect((point.x - 1).magnitude < 1e-15 && point.y.magnitude < 1e-15 && point.depth.magnitude < 1e-15)
  }

  @Test func `principal components find the plane in which points were hidden`() throws {
    var generator = SeededGenerator(seed: 12)
    // A plane of five dimensions, spanned by two orthogonal unit vectors, with 9 and 4 as variances.
    let (u, v) = ([0.6, 0, 0.8, 0, 0], [0.0, 0.8, 0, 0, -0.6])
    let planar = (0..<500).map { _ in (3 * generator.normal(), 2 * generator.normal()) }
    let values = planar.flatMap { a, b in (0..<5).map { 7 + a * u[$0] + b * v[$0] } }
    let positions = try #require(NodePositions(dimension: 5, values: values))
    let projection = Projection(fitting: positions)
    guard case .principalComponents(let share) = projection.kind else {
      Issue.record("\(projection.kind)")
      return
    }
    #expect((share - 1).magnitude < 1e-12)
    let points = projection.project(positions)
    for i in stride(from: 0, to: 500, by: 37) {
      for j in stride(from: 0, to: 500, by: 41) {
        let (da, db) = (planar[i].0 - planar[j].0, planar[i].1 - planar[j].1)
        let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y)
        #expect((da * da + db * db - dx * dx - dy * dy).magnitude < 1e-10)
      }
    }
    let spread = { (values: [Double]) in values.map { $0 * $0 }.reduce(0, +) / 500 }
    #expect(spread(points.map(\.x)) > spread(points.map(\.y)))
    #expect(points.map(\.x).reduce(0, +).magnitude < 1e-9)
  }

  @Test func `components are uncorrelated whatever the dimension, and positive where they are largest`() throws {
    var generator = SeededGenerator(seed: 3)
    for dimension in [4, 9, 20] {
      let values = (0..<60 * dimension).map { _ in generator.normal() }
      let positions = try #require(NodePositions(dimension: dimension, values: values))
      let points = Projection(fitting: positions).project(positions)
      #expect(zip(points.map(\.x), points.map(\.y)).map { $0 * $1 }.reduce(0, +).magnitude < 1e-9)
      let mirrored = try #require(NodePositions(dimension: dimension, values: values.map { -$0 }))
      for (point, mirror) in zip(points, Projection(fitting: mirrored).project(mirrored)) {
        #expect((point.x + mirror.x).magnitude < 1e-9 && (point.y + mirror.y).magnitude < 1e-9)
      }
    }
  }

  @Test func `points that do not vary have components too`() throws {
    let positions = try #require(NodePositions(dimension: 4, values: [Double](repeating: 2, count: 12)))
    let projection = Projection(fitting: positions)
    #expect(projection.kind == .principalComponents(share: 1))
    #expect(projection.project(positions).allSatisfy { $0 == ProjectedPoint(x: 0, y: 0) })
  }

  private func square(_ point: ProjectedPoint) -> Double {
    point.x * point.x + point.y * point.y + point.depth * point.depth
  }
}
