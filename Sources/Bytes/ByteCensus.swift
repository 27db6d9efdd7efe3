/// What kinds of bytes a run of bytes holds, counted at the speed of memory.
public struct ByteCensus: Hashable, Sendable {
  /// Whether all bytes are below 0x80, so that the text is valid UTF-8 with one scalar a byte.
  public let isASCII: Bool
  /// Whether a byte is 0.
  public let hasNUL: Bool

  /// Looks at every byte.
  public init(_ bytes: ArraySlice<UInt8>) {
    var union: UInt8 = 0
    var least: UInt8 = .max
    unsafe bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = unsafe buffer[index]
        union |= byte
        least = min(least, byte)
      }
    }
    isASCII = union < 0x80
    hasNUL = least == 0 && !bytes.isEmpty
  }
}
