import Kernels
import Testing

@Suite struct VectorsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 100])
  func `a dot product is the sum of the products`(count: Int) {
    var generator = SeededGenerator(seed: 1)
    let a = (0..<count).map { _ in generator.normal() }
    let b = (0..<count).map { _ in generator.normal() }
    let expected = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    #expect((Vectors.dot(a, b) - expected).magnitude <= 1e-14 * Double(count))
  }

  @Test func `a multiple is added element by element`() {
    var sum: [Double] = [1, 2, 3]
    Vectors.add(2, times: [10, 20, 30], to: &sum)
    #expect(sum == [21, 42, 63])
  }
}
