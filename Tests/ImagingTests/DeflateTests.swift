import Imaging
import Testing

struct DeflateTests {
  @Test(arguments: [0, 1, 3, 1000, 100_000])
  func `what is compressed is inflated to the same bytes`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    #expect(try Inflate.raw(Deflate.compress(bytes)) == bytes)
  }

  @Test func `zeros take a thousandth of their room`() {
    #expect(Deflate.compress(Array(repeating: 0, count: 100_000)).count < 150)
  }
}
