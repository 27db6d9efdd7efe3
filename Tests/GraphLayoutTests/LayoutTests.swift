import Bytes
import GraphLayout
import Kernels
import Testing

@Suite struct LayoutTests {
  @Test func `the start is seeded standard normals, node by node`() throws {
    var options = LayoutOptions()
    options.iterations = 0
    options.dimension = 3
    options.start = .normal(seed: 6)
    let result = try Layout.run(.path(nodes: 5), options: options)
    var generator = SeededGenerator(seed: 6)
    #expect(result.finalPositions.values == (0..<15).map { _ in generator.normal() })
    #expect(result.iterations == 0)
    #expect(result.frames.count == 1)
  }

  @Test func `two adjacent nodes feel attraction and centralization by the formula`() throws {
    let result = try layout(.path(nodes: 2), from: [1, 0, -2, 4])
    // D = 9 + 16 counts for both orders; |x|² = 1 and 20.
    #expect(result.finalLoss == LayoutLoss(attraction: 2 * 25, repulsion: 0, centralization: 0.01 * 21))
  }

  @Test func `two other nodes feel repulsion and centralization by the formula`() throws {
    let result = try layout(Graph(nodeCount: 2, edges: []), from: [1, 0, -2, 4])
    #expect(result.finalLoss == LayoutLoss(attraction: 0, repulsion: 2 / (25 + 1e-6), centralization: 0.01 * 21))
  }

  @Test func `the first update moves every coordinate by the rate against its slope`() throws {
    let result = try layout(.path(nodes: 3), from: [0, 1, 3], dimension: 1, iterations: 1)
    for (moved, expected) in zip(result.finalPositions.values, [0.001, 1.001, 2.999]) {
      #expect((moved - expected).magnitude < 1e-8)
    }
  }

  @Test func `two adjacent nodes meet, and two others settle where repulsion and centralization balance`() throws {
    var options = LayoutOptions()
    options.optimizer = .adam(Adam(rate: 0.01))
    let pair = try Layout.run(.path(nodes: 2), options: options)
    #expect(try #require(pair.finalPositions.minimumDistance) < 1e-6)
    // In the optimum of 2/D + 0.01 · D/2 the squared distance is 20.
    let apart = try Layout.run(Graph(nodeCount: 2, edges: []), options: options)
    #expect((try #require(apart.finalPositions.minimumDistance) - 20.0.squareRoot()).magnitude < 1e-3)
  }

  @Test func `a complete graph collapses, as nothing repels its nodes`() throws {
    var options = LayoutOptions()
    options.iterations = 5000
    options.optimizer = .adam(Adam(rate: 0.01))
    let result = try Layout.run(.complete(nodes: 8), options: options)
    let radius = try #require(result.frames[0].positions.radius)
    #expect(try #require(result.finalPositions.radius) < radius / 100)
  }

  @Test(arguments: [0, 1])
  func `graphs of no and of one node have a layout`(count: Int) throws {
    var options = LayoutOptions()
    options.iterations = 10
    let result = try Layout.run(Graph(nodeCount: count, edges: []), options: options)
    #expect(result.nodeCount == count)
    #expect(result.finalLoss.attraction == 0 && result.finalLoss.repulsion == 0)
  }

  @Test(arguments: [(0, 5), (1, 2), (3, 2), (3, 5), (10, 4), (100, 7), (1000, 30), (250, 250), (250, 251)])
  func `as many frames are recorded as asked for, evenly, first and last among them`(iterations: Int, frames: Int)
    throws
  {
    var options = LayoutOptions()
    options.iterations = iterations
    options.frames = frames
    let recorded = try Layout.run(.path(nodes: 2), options: options).frames.map(\.iteration)
    #expect(recorded.count == min(frames, iterations + 1))
    #expect(recorded.first == 0)
    #expect(recorded.last == iterations)
    let gaps = zip(recorded.dropFirst(), recorded).map { $0 - $1 }
    #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1)
  }

  @Test func `every loss is recorded of short descents, and the early, even and last ones of long ones`() throws {
    var options = LayoutOptions()
    options.iterations = 2000
    #expect(try Layout.run(.path(nodes: 2), options: options).losses.map(\.iteration) == Array(0...2000))
    options.iterations = 5001
    let expected = (0...5001).filter { $0 <= 100 || $0 % 3 == 0 || $0 == 5001 }
    #expect(try Layout.run(.path(nodes: 2), options: options).losses.map(\.iteration) == expected)
  }

  @Test func `a descent may end when its gradient is small, and records where it ended`() throws {
    var options = LayoutOptions()
    options.optimizer = .adam(Adam(rate: 0.05))
    options.stop.gradientNorm = 0.1
    let result = try Layout.run(.cycle(nodes: 5), options: options)
    #expect(result.stopReason == .gradient)
    #expect(result.iterations < 10_000)
    #expect(result.frames.last?.iteration == result.losses.last?.iteration)
  }

  @Test func `a descent may end when its loss hardly changes within the window`() throws {
    var options = LayoutOptions()
    options.optimizer = .adam(Adam(rate: 0.05))
    options.iterations = 2000
    options.stop = StopRule(relativeLossChange: 1e-3, window: 20)
    let result = try Layout.run(.cycle(nodes: 5), options: options)
    #expect(result.stopReason == .loss)
    let (last, before) = (result.losses[result.iterations], result.losses[result.iterations - 20])
    #expect((last.loss.total - before.loss.total).magnitude <= 1e-3 * last.loss.total)
  }

  @Test func `a descent without a reason to stop does all iterations`() throws {
    var options = LayoutOptions()
    options.iterations = 50
    #expect(try Layout.run(.cycle(nodes: 5), options: options).stopReason == .iterations)
  }

  @Test func `an infinite loss is an error that names its iteration`() {
    #expect(throws: LayoutError.diverged(iteration: 0)) {
      try layout(.path(nodes: 2), from: [1e160, 0], dimension: 1)
    }
  }

  @Test func `options out of range are refused by name`() throws {
    let flat = try #require(NodePositions(dimension: 3, values: [0, 0, 0]))
    let broken = try #require(NodePositions(dimension: 2, values: [0, 0, .nan, 0]))
    func error(_ change: (inout LayoutOptions) -> Void) -> LayoutError? {
      var options = LayoutOptions()
      options.iterations = 1
      change(&options)
      do {
        _ = try Layout.run(.path(nodes: 2), options: options)
        return nil
      } catch {
        return error as? LayoutError
      }
    }
    #expect(error { $0.dimension = 0 } == .outOfRange(.dimension, value: 0))
    #expect(error { $0.objective.epsilon = 0 } == .outOfRange(.epsilon, value: 0))
    #expect(error { $0.objective.repulsion = -1 } == .outOfRange(.repulsion, value: -1))
    #expect(error { $0.optimizer = .adam(Adam(beta2: 1)) } == .outOfRange(.beta2, value: 1))
    #expect(error { $0.optimizer = .gradientDescent(rate: .infinity) } == .outOfRange(.rate, value: .infinity))
    #expect(error { $0.iterations = -1 } == .outOfRange(.iterations, value: -1))
    #expect(error { $0.frames = 1 } == .outOfRange(.frames, value: 1))
    #expect(error { $0.stop.window = 0 } == .outOfRange(.window, value: 0))
    #expect(
      error { $0.start = .positions(flat) }
        == .wrongStart(nodeCount: 1, dimension: 3, expectedNodeCount: 2, expectedDimension: 2))
    #expect(
      error { $0.start = .positions(broken) }
        == .startNotFinite(node: 1))
    #expect(error { _ in } == nil)
  }

  @Test func `a layout too large to record is refused before it starts`() {
    var options = LayoutOptions()
    options.frames = 10_000
    #expect(throws: LayoutError.tooManyCoordinates(200_000_000, limit: 1 << 27)) {
      try Layout.run(.path(nodes: 10_000), options: options)
    }
    #expect(throws: LayoutError.tooManyNodes(100_001, limit: 100_000)) { try Layout.run(.path(nodes: 100_001)) }
  }

  @Test func `progress goes from nothing to all, and a cancelled task ends early`() async throws {
    var options = LayoutOptions()
    options.iterations = 400
    var shares: [Double] = []
    _ = try Layout.run(.path(nodes: 2), options: options) { shares.append($0) }
    #expect(shares == shares.sorted() && shares.last == 1 && shares.count > 100)

    options.iterations = 10_000_000
    let task = Task { [options] in try Layout.run(.path(nodes: 2), options: options) }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func `a result survives its bytes, and cut bytes are an error`() throws {
    var options = LayoutOptions()
    options.iterations = 30
    options.frames = 4
    options.dimension = 5
    let result = try Layout.run(.grid(rows: 2, columns: 3), options: options)
    var writer = ByteWriter()
    result.encode(into: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try LayoutResult(decoding: &reader) == result)
    try reader.finish()
    for end in 0..<writer.bytes.count {
      #expect(throws: ByteReaderError.self) {
        var reader = ByteReader(Array(writer.bytes[..<end]))
        _ = try LayoutResult(decoding: &reader)
      }
    }
  }

  private func layout(
    _ graph: Graph, from values: [Double], dimension: Int = 2, iterations: Int = 0
  ) throws -> LayoutResult {
    var options = LayoutOptions()
    options.dimension = dimension
    options.iterations = iterations
    options.start = .positions(try #require(NodePositions(dimension: dimension, values: values)))
    return try Layout.run(graph, options: options)
  }
}
