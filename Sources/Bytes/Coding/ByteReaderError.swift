/// Why bytes are not what a ``ByteWriter`` wrote. Offsets are those of the value that could not be read.
public enum ByteReaderError: Error, Hashable, Sendable {
  /// The bytes end before the value does.
  case truncated(offset: Int)
  /// The bytes spell no value: a varint longer than it needs or too large, a truth value above 1, text that is not UTF-8.
  case invalid(offset: Int)
  /// Bytes follow the last value.
  case trailingBytes(offset: Int)
}
