import Bytes
import Foundation
import GraphLayout
import TestSupport
import Testing

/// The descent against the float64 reference in PyTorch of the shared folder.
@Suite(.enabled(if: SharedFolder.isPresent)) struct LayoutOracleTests {
  private static let graphs = ["karate", "lesmis", "football", "grid20"]

  @Test(arguments: graphs, [1, 10, 100, 1000])
  func `losses and their terms equal the reference`(name: String, iterations: Int)
    throws
  {
    let result = try layout(name, iterations: iterations)
    let row = try #require(
      try SharedFolder.text("oracles/layout/adam_trajectory_float64.csv").split(separator: "\n")
        .map { $0.split(separator: ",") }.first { $0[0] == name && $0[3] == String(iterations) })
    let values = row[4...].compactMap { Double($0) }
    let loss = result.finalLoss
    // The reference gives the terms without their weights.
    for (value, expected) in zip([loss.total, loss.attraction, loss.repulsion, loss.centralization / 0.01], values) {
      #expect((value / expected - 1).magnitude <= 1e-12, "\(value) for \(expected)")
    }
    #expect(values.count == 4)
  }

  /// The files have seven significant digits.
  @Test(arguments: graphs, [1, 1000])
  func `positions equal the reference`(name: String, iterations: Int) throws {
    let result = try layout(name, iterations: iterations)
    let expected = try numbers("oracles/layout/\(name)_seed0_float64_it\(iterations).csv") { Double($0) }
    #expect(result.finalPositions.values.count == expected.count)
    for (value, expected) in zip(result.finalPositions.values, expected) {
      #expect((value - expected).magnitude <= 5e-7 * max(1, expected.magnitude))
    }
  }

  private func layout(_ name: String, iterations: Int) throws -> LayoutResult {
    var source = try ByteSource(path: SharedFolder.path("data/graphs/\(name).txt"))
    let graph = try EdgeListReader.graph(reading: &source)
    var options = LayoutOptions()
    // The starts are Float32 values.
    let start = try numbers("oracles/layout/\(name)_seed0_init.csv") { Float($0).map(Double.init) }
    options.start = .positions(try #require(NodePositions(dimension: 2, values: start)))
    options.iterations = iterations
    options.precision = .double
    options.frames = 2
    return try Layout.run(graph, options: options)
  }

  private func numbers(_ path: String, _ number: (Substring) -> Double?) throws -> [Double] {
    try SharedFolder.text(path).split { $0 == "\n" || $0 == "," }.map { try #require(number($0)) }
  }
}
