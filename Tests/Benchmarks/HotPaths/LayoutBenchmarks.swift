import Benchmark
import GraphLayout

/// A hundred updates of the positions: N = 34 of the karate club's size, 400 of a grid, 1005 of a sparse random graph.
func layoutBenchmarks() {
  for nodes in [34, 400, 1005] {
    Benchmark("100 steps of a layout of \(nodes) nodes") { benchmark in
      let graph = try Graph.barabasiAlbert(nodes: nodes, links: 2, seed: 1)
      var options = LayoutOptions()
      options.iterations = 100
      options.frames = 2
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try Layout.run(graph, options: options)) }
      benchmark.stopMeasurement()
    }
  }
}
