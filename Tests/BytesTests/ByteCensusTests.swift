import Bytes
import Testing

struct ByteCensusTests {
  @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 1000])
  func `one byte anywhere is seen`(count: Int) {
    let plain = [UInt8](repeating: 0x7F, count: count)
    #expect(ByteCensus(plain[...]).isASCII)
    #expect(!ByteCensus(plain[...]).hasNUL)
    for index in plain.indices {
      var bytes = plain
      bytes[index] = 0x80
      #expect(!ByteCensus(bytes[...]).isASCII)
      bytes[index] = 0
      #expect(ByteCensus(bytes[...]).hasNUL)
      #expect(!ByteCensus(bytes[(index + 1)...]).hasNUL)
    }
  }
}
