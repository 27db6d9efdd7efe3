import Bytes
import Testing

struct ZstdTests {
  /// What `zstd` makes of a small table.
  private static let compressed: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58, 0x9D, 0x01, 0x00, 0x74, 0x02, 0x67, 0x65, 0x6F, 0x5F, 0x76, 0x61, 0x6C, 0x75,
    0x65, 0x2C, 0x74, 0x69, 0x6D, 0x65, 0x69, 0x73, 0x73, 0x75, 0x65, 0x2C, 0x0A, 0x6B, 0x73, 0x2C, 0x32, 0x30, 0x32,
    0x30, 0x2D, 0x30, 0x36, 0x2D, 0x32, 0x34, 0x33, 0x30, 0x2C, 0x31, 0x0A, 0x03, 0x00, 0x2E, 0xA5, 0x74, 0xDE, 0xC2,
    0x59, 0x51, 0x02, 0xED, 0x8E, 0x14, 0xCD,
  ]
  private static let text = "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30,1\n"

  private static func decoded(_ bytes: [UInt8]) throws(ByteSourceError) -> String {
    var source = try ByteSource(bytes: bytes)
    return try String(decoding: source.readAll(), as: UTF8.self)
  }

  @Test func `a frame is read, and several as one stream`() throws {
    #expect(try Self.decoded(Self.compressed) == Self.text)
    #expect(try Self.decoded(Self.compressed + Self.compressed) == Self.text + Self.text)
  }

  @Test func `a frame that is cut short is refused wherever it is cut`() {
    for end in 4..<Self.compressed.count {
      #expect(throws: ByteSourceError.truncated(offset: end)) { try Self.decoded(Array(Self.compressed[..<end])) }
    }
  }

  @Test func `a frame with a wrong checksum is refused`() {
    var bytes = Self.compressed
    bytes[bytes.count - 1] ^= 1
    #expect(throws: ByteSourceError.self) { try Self.decoded(bytes) }
  }

  @Test func `what follows the last frame is refused`() {
    let end = Self.compressed.count
    #expect(throws: ByteSourceError.trailingBytes(offset: end)) { try Self.decoded(Self.compressed + [1]) }
  }
}
