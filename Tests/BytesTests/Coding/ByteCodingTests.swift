import Bytes
import TestSupport
import Testing

struct ByteCodingTests {
  /// One value of every kind.
  struct Record: Equatable {
    var byte: UInt8 = 200
    var short: Int16 = -2
    var word: UInt32 = 0xDEAD_BEEF
    var long = Int64.min
    var flag = true
    var number = -0.0
    var count: UInt64 = 300
    var difference: Int64 = -65
    var text = "naïve 🙂"
    var raw: [UInt8] = [0, 255]
    var doubles = [1.5, -.infinity, .leastNonzeroMagnitude]
    var floats: [Float] = [0.25, .infinity]
    var integers: [Int32] = [.min, 0, .max]
    var longs: [Int64] = []

    init() {}

    init(reading reader: inout ByteReader) throws(ByteReaderError) {
      byte = try reader.read(UInt8.self)
      short = try reader.read(Int16.self)
      word = try reader.read(UInt32.self)
      long = try reader.read(Int64.self)
      flag = try reader.readBool()
      number = try reader.readDouble()
      count = try reader.readVarint()
      difference = try reader.readSignedVarint()
      text = try reader.readString()
      raw = try reader.readBytes()
      doubles = try reader.readDoubles()
      floats = try reader.readFloats()
      integers = try reader.readInt32s()
      longs = try reader.readInt64s()
      try reader.finish()
    }

    init(_ bytes: [UInt8]) throws(ByteReaderError) {
      var reader = ByteReader(bytes)
      try self.init(reading: &reader)
    }

    var bytes: [UInt8] {
      var writer = ByteWriter()
      writer.write(byte)
      writer.write(short)
      writer.write(word)
      writer.write(long)
      writer.write(flag)
      writer.write(number)
      writer.write(varint: count)
      writer.write(signedVarint: difference)
      writer.write(text)
      writer.write(raw)
      writer.write(doubles)
      writer.write(floats)
      writer.write(integers)
      writer.write(longs)
      return writer.bytes
    }
  }

  @Test func `what is written reads back`() throws {
    #expect(try Record(Record().bytes) == Record())
    #expect(try Record(Record().bytes).number.sign == .minus)
  }

  @Test func `values have the bytes that the format says`() {
    var writer = ByteWriter()
    writer.write(0x0102_0304 as UInt32)
    writer.write(varint: 300)
    writer.write(signedVarint: -1)
    writer.write("é")
    writer.write([-2] as [Int32])
    writer.write(1.0)
    #expect(
      writer.bytes
        == [4, 3, 2, 1, 0xAC, 2, 1, 2, 0xC3, 0xA9, 1, 0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, UInt64(Int64.max), 1 << 63, .max])
  func `varints read back to the bit`(value: UInt64) throws {
    var writer = ByteWriter()
    writer.write(varint: value)
    writer.write(signedVarint: Int64(bitPattern: value))
    var reader = ByteReader(writer.bytes)
    #expect(try reader.readVarint() == value)
    #expect(try reader.readSignedVarint() == Int64(bitPattern: value))
    #expect(reader.remaining == 0)
  }

  @Test(
    arguments: [
      [0x80, 0], [0xFF, 0x80, 0], [255, 255, 255, 255, 255, 255, 255, 255, 255, 2],
      [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    ] as [[UInt8]])
  func `a varint that is longer than it needs or too large is invalid`(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: ByteReaderError.invalid(offset: 0)) { try reader.readVarint() }
    #expect(reader.offset == 0)
  }

  @Test func `a NaN keeps its payload`() throws {
    let value = Double(bitPattern: 0x7FF8_0000_0000_1234)
    var writer = ByteWriter()
    writer.write(value)
    writer.write([value])
    var reader = ByteReader(writer.bytes)
    #expect(try reader.readDouble().bitPattern == value.bitPattern)
    #expect(try reader.readDoubles().map(\.bitPattern) == [value.bitPattern])
  }

  @Test func `bytes that end early are truncated at every length`() {
    let bytes = Record().bytes
    for end in 0..<bytes.count {
      let error = #expect(throws: ByteReaderError.self) { try Record(Array(bytes[..<end])) }
      guard case .truncated(let offset)? = error else {
        Issue.record("truncated, not \(String(describing: error))")
        continue
      }
      #expect(offset <= end)
    }
    #expect(throws: ByteReaderError.trailingBytes(offset: bytes.count)) { try Record(bytes + [0]) }
  }

  @Test(arguments: 0..<4)
  func `no damage traps`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Record().bytes
    for _ in 0..<5000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      // Canonical spellings: what is read at all is what would be written.
      if let record = try? Record(damaged), record.doubles.allSatisfy({ !$0.isNaN }),
        record.floats.allSatisfy({ !$0.isNaN })
      {
        #expect(record.bytes == damaged)
      }
    }
  }

  @Test func `a hostile count is refused before anything is made, and moves nothing`() {
    var writer = ByteWriter()
    writer.write(varint: .max)
    writer.write(varint: 1 << 61)
    for bytes in [writer.bytes, Array(writer.bytes.dropFirst(10))] {
      var reader = ByteReader(bytes)
      #expect(throws: ByteReaderError.truncated(offset: 0)) { try reader.readDoubles() }
      #expect(throws: ByteReaderError.truncated(offset: 0)) { try reader.readInt32s() }
      #expect(throws: ByteReaderError.truncated(offset: 0)) { try reader.readString() }
      #expect(throws: ByteReaderError.truncated(offset: 0)) { try reader.readBytes() }
      #expect(throws: ByteReaderError.truncated(offset: 0)) { try reader.readCount(elementSize: 1) }
      #expect(reader.offset == 0)
    }
  }

  @Test func `bytes that spell no value are invalid`() {
    var flag = ByteReader([2])
    #expect(throws: ByteReaderError.invalid(offset: 0)) { try flag.readBool() }
    var text = ByteReader([2, 0xC3, 0x28])
    #expect(throws: ByteReaderError.invalid(offset: 0)) { try text.readString() }
    #expect(text.offset == 0)
  }
}
