internal import Kernels

extension SeededGenerator {
  /// Standard normals in a row whose neighbours have the given correlation: a stationary autoregression of order 1.
  mutating func correlatedNormals(count: Int, correlation: Double) -> [Double] {
    let innovation = (1 - correlation * correlation).squareRoot()
    var state = normal()
    var states: [Double] = []
    for _ in 0..<count {
      states.append(state)
      state = correlation * state + innovation * normal()
    }
    return states
  }
}
