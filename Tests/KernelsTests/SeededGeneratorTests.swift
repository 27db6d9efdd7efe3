import Kernels
import Testing

@Suite struct SeededGeneratorTests {
  /// The first row is also the test vector of Rust's rand_xoshiro; all come from an independent Python program.
  private static let vectors: [(seed: UInt64, words: [UInt64])] = [
    (0, [0x5317_5d61_490b_23df, 0x61da_6f3d_c380_d507, 0x5c0f_df91_ec9a_7bfc, 0x02ee_bf8c_3bbe_5e1a]),
    (1, [0xcfc5_d07f_6f03_c29b, 0xbf42_4132_963f_e08d, 0x19a3_7d57_57aa_f520, 0xbf08_119f_05cd_56d6]),
    (42, [0xd076_4d4f_4476_689f, 0x519e_4174_576f_3791, 0xfbe0_7cfb_0c24_ed8c, 0xb37d_9f60_0cd8_35b8]),
    (.max, [0x56cc_f8ce_948e_27b2, 0xe685_8843_2e5a_5b90, 0xe3e9_b5a4_8119_ca8b, 0x460f_1949_5532_ae73]),
  ]

  @Test(arguments: vectors)
  func `words are those of xoshiro256++ seeded by SplitMix64`(seed: UInt64, words: [UInt64]) {
    var generator = SeededGenerator(seed: seed)
    for word in words { #expect(generator.next() == word) }
  }

  @Test func `the thousandth word has not drifted`() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<999 { _ = generator.next() }
    #expect(generator.next() == 0xa3ed_059c_1cc3_8790)
  }

  @Test func `normals are those of the polar method, two to a pair`() {
    var generator = SeededGenerator(seed: 0)
    let expected = [
      -0x1.8a8af17f2fe67p0, -0x1.08da2bc24f66ep0, -0x1.08d7cb6a3955dp-8, -0x1.a373ec4a72f01p-2, 0x1.c958a80b0b8e7p-4,
      0x1.ba5191ad1de9bp-4,
    ]
    for value in expected { #expect((generator.normal() - value).magnitude <= 2 * value.ulp) }
  }

  @Test func `normals have the moments of the standard normal`() {
    var generator = SeededGenerator(seed: 3)
    let draws = (0..<100_000).map { _ in generator.normal() }
    let moments = (1...4).map { power in
      draws.map { value in (0..<power).reduce(1) { product, _ in product * value } }.reduce(0, +) / Double(draws.count)
    }
    // Four standard errors of each sample moment.
    #expect(moments[0].magnitude < 4 * 0.00316)
    #expect((moments[1] - 1).magnitude < 4 * 0.00447)
    #expect(moments[2].magnitude < 4 * 0.0122)
    #expect((moments[3] - 3).magnitude < 4 * 0.031)
  }

  @Test func `uniform draws lie below one and fill the interval evenly`() {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 {
      let draw = generator.uniform()
      #expect(draw >= 0 && draw < 1)
      counts[Int(draw * 10)] += 1
    }
    #expect(chiSquare(counts) < 27.9)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 1 << 40, Int.max])
  func `integers stay below their bound`(bound: Int) {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<1000 {
      let draw = generator.integer(below: bound)
      #expect(draw >= 0 && draw < bound)
    }
  }

  @Test func `integers are equally likely`() {
    var generator = SeededGenerator(seed: 13)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.integer(below: 7)] += 1 }
    #expect(chiSquare(counts) < 22.5)
  }

  @Test func `all orders of three are equally likely after a shuffle`() {
    var generator = SeededGenerator(seed: 17)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<60_000 {
      var order = [0, 1, 2]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(chiSquare(Array(counts.values)) < 20.5)
  }

  @Test func `a copy draws what the original draws, the kept half of a pair included`() {
    var original = SeededGenerator(seed: 21)
    _ = original.normal()
    var copy = original
    #expect(copy.normal() == original.normal())
    #expect(copy.next() == original.next())
  }

  /// Against equal counts; the bounds above are its 0.1 % points.
  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
  }
}
