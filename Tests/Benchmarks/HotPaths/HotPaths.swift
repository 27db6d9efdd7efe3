import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 3, maxDuration: .seconds(2), maxIterations: 100_000)
  layoutBenchmarks()
  pictureBenchmarks()
  archiveBenchmarks()
  specBenchmarks()
}
