/// Values of a ``ByteWriter``, in the order in which they were written.
///
/// ```swift
/// var reader = ByteReader(bytes)
/// let count = try reader.readVarint()
/// let values = try reader.readDoubles()
/// try reader.finish()
/// ```
///
/// No bytes trap or allocate more than a few times their own size: every count is held against the bytes that are left before
/// anything is made. A failed read moves nothing.
public struct ByteReader: Sendable {
  @usableFromInline let bytes: [UInt8]

  /// The number of bytes read so far.
  public private(set) var offset = 0

  /// The number of bytes left.
  public var remaining: Int { bytes.count - offset }

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Throws if bytes are left.
  public func finish() throws(ByteReaderError) {
    guard remaining == 0 else { throw .trailingBytes(offset: offset) }
  }

  /// An integer of its own size.
  @inlinable
  public mutating func read<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type
  ) throws(ByteReaderError) -> Value {
    let start = try take(MemoryLayout<Value>.size)
    return Value(
      littleEndian: unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: start, as: type) })
  }

  /// A truth value.
  public mutating func readBool() throws(ByteReaderError) -> Bool {
    let start = offset
    let byte = try read(UInt8.self)
    guard byte <= 1 else { throw invalid(start) }
    return byte == 1
  }

  /// A number by its bit pattern.
  public mutating func readDouble() throws(ByteReaderError) -> Double {
    Double(bitPattern: try read(UInt64.self))
  }

  /// An integer in groups of 7 bits; only its shortest spelling is accepted.
  public mutating func readVarint() throws(ByteReaderError) -> UInt64 {
    let start = offset
    var value: UInt64 = 0
    for index in start..<min(start + 10, bytes.count) {
      let byte = bytes[index]
      let shift = UInt64(7 * (index - start))
      // The tenth byte has room for the highest bit alone, and a last byte of 0 says nothing.
      guard shift < 63 || byte <= 1, byte != 0 || index == start else { throw .invalid(offset: start) }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        offset = index + 1
        return value
      }
    }
    throw .truncated(offset: start)
  }

  /// A signed integer from a varint.
  public mutating func readSignedVarint() throws(ByteReaderError) -> Int64 {
    let value = try readVarint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A count of elements that follow, each of at least `elementSize` bytes, at least 1.
  public mutating func readCount(elementSize: Int) throws(ByteReaderError) -> Int {
    precondition(elementSize >= 1, "an element takes a byte")
    let start = offset
    let count = try readVarint()
    guard count <= remaining / elementSize else {
      offset = start
      throw .truncated(offset: start)
    }
    return Int(count)
  }

  /// A text.
  public mutating func readString() throws(ByteReaderError) -> String {
    let start = offset
    let range = try takeElements(size: 1)
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw invalid(start) }
    return text
  }

  /// Bytes.
  public mutating func readBytes() throws(ByteReaderError) -> [UInt8] {
    Array(bytes[try takeElements(size: 1)])
  }

  /// Numbers by their bit patterns, at the speed of memory.
  public mutating func readDoubles() throws(ByteReaderError) -> [Double] { try readElements(Double.self) }

  /// Numbers by their bit patterns, at the speed of memory.
  public mutating func readFloats() throws(ByteReaderError) -> [Float] { try readElements(Float.self) }

  /// Integers, at the speed of memory.
  public mutating func readInt32s() throws(ByteReaderError) -> [Int32] { try readElements(Int32.self) }

  /// Integers, at the speed of memory.
  public mutating func readInt64s() throws(ByteReaderError) -> [Int64] { try readElements(Int64.self) }

  /// Elements of any bit pattern as they lie in memory.
  private mutating func readElements<Element: BitwiseCopyable>(
    _ type: Element.Type
  ) throws(ByteReaderError) -> [Element] {
    let range = try takeElements(size: MemoryLayout<Element>.stride)
    let total = range.count / MemoryLayout<Element>.stride
    return unsafe [Element](unsafeUninitializedCapacity: total) { elements, count in
      unsafe bytes.withUnsafeBytes { all in
        unsafe UnsafeMutableRawBufferPointer(elements).copyMemory(from: .init(rebasing: all[range]))
      }
      count = total
    }
  }

  /// Steps over a count and its elements, and returns where the elements lie.
  private mutating func takeElements(size: Int) throws(ByteReaderError) -> Range<Int> {
    let count = try readCount(elementSize: size)
    let start = offset
    offset += count * size
    return start..<offset
  }

  /// Steps over bytes, and returns where they start.
  @usableFromInline
  mutating func take(_ count: Int) throws(ByteReaderError) -> Int {
    guard remaining >= count else { throw .truncated(offset: offset) }
    defer { offset += count }
    return offset
  }

  /// Steps back to a value that was taken and proved to be none.
  private mutating func invalid(_ start: Int) -> ByteReaderError {
    offset = start
    return .invalid(offset: start)
  }
}
