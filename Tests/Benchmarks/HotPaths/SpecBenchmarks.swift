import Benchmark
import Spec

/// A spec of 1000 cells.
func specBenchmarks() {
  Benchmark("parse a spec of 6000 lines") { benchmark in
    let cell = """
        - id: walk-00
          caption: "All four walks, \\"on one scale\\"; the best is the first."
          layout:
            graph: grid # the one above
            seeds: [0, 1, 2, 3]
            stop: {window: 100, change: 1.0e-6}

      """
    let source = SourceFile(name: "spec.yaml", text: "cells:\n" + String(repeating: cell, count: 1000))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(YAMLLite.parse(source)) }
    benchmark.stopMeasurement()
  }
}
