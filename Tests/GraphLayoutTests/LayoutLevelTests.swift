import GraphLayout
import Kernels
import Testing

/// Levels that this CPU lacks are named by the tests of the kernels.
@Suite struct LayoutLevelTests {
  @Test(arguments: InstructionLevel.allCases.filter(\.isSupported), LayoutStrategy.allCases)
  func `each level gives the same bytes of positions`(level: InstructionLevel, strategy: LayoutStrategy) throws {
    for (dimension, precision) in [(1, LayoutPrecision.single), (2, .single), (2, .double), (3, .single), (5, .single)]
    {
      let highest = try layout(.highest, strategy, dimension, precision)
      let other = try layout(level, strategy, dimension, precision)
      #expect(other.finalPositions.values.map(\.bitPattern) == highest.finalPositions.values.map(\.bitPattern))
      #expect(other == highest)
    }
  }

  private func layout(
    _ level: InstructionLevel, _ strategy: LayoutStrategy, _ dimension: Int, _ precision: LayoutPrecision
  ) throws -> LayoutResult {
    var options = LayoutOptions()
    options.strategy = strategy
    options.dimension = dimension
    options.precision = precision
    options.iterations = 60
    options.frames = 3
    // More than a strip of the kernels where each pair is computed once.
    let graph = try Graph.grid(rows: strategy == .recipe ? 20 : 4, columns: strategy == .recipe ? 15 : 3)
    return try InstructionLevel.$best.withValue(level) { try Layout.run(graph, options: options) }
  }
}
