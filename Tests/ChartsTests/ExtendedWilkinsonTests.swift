import Charts
import Testing

@Suite struct ExtendedWilkinsonTests {
  @Test(arguments: ExtendedWilkinsonVector.all)
  func `labels are those of R's labeling package`(vector: ExtendedWilkinsonVector) {
    let labels = ExtendedWilkinson.labels(for: vector.low...vector.high, count: vector.wanted).map(\.value)
    #expect(labels.count == vector.count)
    // R multiplies binary fractions, so that its labels may differ from the exact decimals in the last bits.
    let tolerance = 1e-12 * max(vector.low.magnitude, vector.high.magnitude)
    #expect(abs((labels.first ?? .nan) - vector.first) <= tolerance)
    #expect(abs((labels.last ?? .nan) - vector.last) <= tolerance)
  }

  @Test func `labels are the doubles that their digits name`() {
    #expect(ExtendedWilkinson.labels(for: 0...1, count: 6).map(\.value) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(ExtendedWilkinson.labels(for: 0...0.5, count: 6).map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(ExtendedWilkinson.labels(for: -3e-22...3e-22, count: 7).map(\.value).last == 3e-22)
  }

  @Test func `a range and its mirror image have mirrored labels when zero is inside`() {
    let labels = ExtendedWilkinson.labels(for: -30...70, count: 6).map(\.value)
    let mirrored = ExtendedWilkinson.labels(for: -70...30, count: 6).map(\.value)
    #expect(labels == mirrored.reversed().map { $0 == 0 ? 0 : -$0 })
  }

  @Test(arguments: [
    0...Double.infinity, -Double.infinity...0, 5...5, 1e16...(1e16 + 2), -1.7e308...1.7e308,
    0...Double.leastNonzeroMagnitude,
  ])
  func `a range that no sequence suits has no labels`(range: ClosedRange<Double>) {
    #expect(ExtendedWilkinson.labels(for: range, count: 5).isEmpty)
  }

  @Test(arguments: [1e-280, 1e-100, 1e-5, 1, 1e5, 1e100, 1e290])
  func `any order of magnitude has labels`(magnitude: Double) {
    for count in [Int.min, 2, 5, 100, Int.max] {
      let labels = ExtendedWilkinson.labels(for: -0.3 * magnitude...magnitude, count: count)
      #expect((2...250).contains(labels.count))
      #expect(zip(labels, labels.dropFirst()).allSatisfy { $0.value < $1.value })
    }
  }
}
