/// Values as compact binary, read back by ``ByteReader`` in the same order.
///
/// ```swift
/// var writer = ByteWriter()
/// writer.write(varint: 3)
/// writer.write([1.5, 2.5])
/// ```
///
/// Numbers are little-endian and of fixed size except where they are named varints; a string or an array is its count as a varint,
/// then its bytes or elements. The same values give the same bytes. Nothing says what a value is: the reader must know.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// An integer of its own size.
  @inlinable
  public mutating func write<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe append($0) }
  }

  @usableFromInline
  mutating func append(_ raw: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: raw)
  }

  /// One byte, 1 for true.
  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// The bit pattern of a number: NaN keeps its payload and zero its sign.
  public mutating func write(_ value: Double) { write(value.bitPattern) }

  /// An integer in as many groups of 7 bits as it needs, the lowest first: 1 to 10 bytes (LEB128).
  public mutating func write(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A signed integer as a varint that is short for small magnitudes: 0, −1, 1, −2 … become 0, 1, 2, 3 ….
  public mutating func write(signedVarint value: Int64) {
    write(varint: UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63))
  }

  /// The UTF-8 of a text.
  public mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes.
  public mutating func write(_ values: [UInt8]) {
    write(count: values.count)
    bytes.append(contentsOf: values)
  }

  /// The bit patterns of numbers, at the speed of memory.
  public mutating func write(_ values: [Double]) { write(elements: values) }

  /// The bit patterns of numbers, at the speed of memory.
  public mutating func write(_ values: [Float]) { write(elements: values) }

  /// Integers, at the speed of memory.
  public mutating func write(_ values: [Int32]) { write(elements: values) }

  /// Integers, at the speed of memory.
  public mutating func write(_ values: [Int64]) { write(elements: values) }

  /// A count of elements that the caller writes next, to be read by ``ByteReader/readCount(elementSize:)``.
  public mutating func write(count: Int) {
    precondition(count >= 0, "a count")
    write(varint: UInt64(count))
  }

  /// Elements as they lie in memory.
  private mutating func write<Element: BitwiseCopyable>(elements: [Element]) {
    #if _endian(big)
      #error("elements are written as they lie in memory, which must be little-endian")
    #endif
    write(count: elements.count)
    unsafe elements.withUnsafeBytes { unsafe append($0) }
  }
}
