import GraphLayout
import Testing

@Suite struct FrameTests {
  @Test(arguments: [LayoutStrategy.recipe, .fast])
  func `frames spaced by distance lie evenly along the way`(strategy: LayoutStrategy) throws {
    var options = options(strategy, .distance)
    options.frames = 20
    let result = try Layout.run(.grid(rows: 6, columns: 6), options: options)
    // A step of a search can be longer than the frames are apart.
    #expect(strategy == .recipe ? result.frames.count == 20 : (10...20).contains(result.frames.count))
    #expect(result.frames[0].iteration == 0)
    #expect(result.frames.last?.iteration == result.losses.last?.iteration)
    guard strategy == .recipe else { return }
    // Where frames lie near to each other, the way between is nearly straight.
    let ways = zip(result.frames, result.frames.dropFirst()).map { distance($0.positions, $1.positions) }
    let mean = ways.reduce(0, +) / Double(ways.count)
    #expect(ways.allSatisfy { $0 > 0.5 * mean && $0 < 1.5 * mean })
    // The steps are long at first: frames even in steps would be far apart there.
    let even = try Layout.run(.grid(rows: 6, columns: 6), options: self.options(.recipe, .steps))
    let first = distance(even.frames[0].positions, even.frames[1].positions)
    #expect(
      first > 1.5
        * (even.frames.indices.dropFirst().map {
          distance(even.frames[$0 - 1].positions, even.frames[$0].positions)
        }.reduce(0, +) / Double(even.frames.count - 1)))
  }

  @Test func `recording more frames, or others, changes nothing else`() throws {
    for strategy in [LayoutStrategy.recipe, .fast] {
      let few = try Layout.run(.grid(rows: 5, columns: 4), options: options(strategy, .steps))
      var many = options(strategy, .distance)
      many.frames = 300
      let other = try Layout.run(.grid(rows: 5, columns: 4), options: many)
      #expect(other.finalPositions == few.finalPositions)
      #expect(other.losses == few.losses)
    }
  }

  @Test func `a layout that does not move has a first and a last frame`() throws {
    var options = options(.recipe, .distance)
    options.optimizer = .gradientDescent(rate: 0)
    let result = try Layout.run(.path(nodes: 3), options: options)
    #expect(result.frames.first?.iteration == 0 && result.frames.last?.iteration == options.iterations)
    #expect(result.frames.count <= options.frames)
  }

  @Test(arguments: [1, 2, 3]) func `aligned frames move less, keep their shapes and end where they ended`(
    dimension: Int
  )
    throws
  {
    var options = options(.recipe, .steps)
    options.dimension = dimension
    let result = try Layout.run(.grid(rows: 4, columns: 5), options: options)
    let aligned = result.alignedFrames()
    #expect(aligned.map(\.iteration) == result.frames.map(\.iteration))
    #expect(aligned.last == result.frames.last)
    for (frame, original) in zip(aligned, result.frames) {
      #expect(frame.positions.difference(from: original.positions) < 1e-9)
    }
    for index in aligned.indices.dropFirst() {
      let moved = distance(aligned[index - 1].positions, aligned[index].positions)
      let before = distance(result.frames[index - 1].positions, result.frames[index].positions)
      #expect(moved <= before * (1 + 1e-9) + 1e-12)
    }
  }

  private func options(_ strategy: LayoutStrategy, _ spacing: FrameSpacing) -> LayoutOptions {
    var options = LayoutOptions()
    options.strategy = strategy
    options.optimizer = .adam(Adam(rate: 0.02))
    options.schedule = .cosine
    options.iterations = 1500
    options.frames = 20
    options.frameSpacing = spacing
    return options
  }

  /// The root of the mean squared distance of the nodes.
  private func distance(_ a: NodePositions, _ b: NodePositions) -> Double {
    (zip(a.values, b.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(max(1, a.nodeCount)))
      .squareRoot()
  }
}
