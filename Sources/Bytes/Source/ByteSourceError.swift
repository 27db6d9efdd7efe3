/// Why bytes could not be read. Offsets count bytes of the input as it is stored, so compressed ones if it is compressed.
public enum ByteSourceError: Error, Hashable, Sendable {
  /// The system refused to open the file.
  case cannotOpen(path: String, errno: Int32)
  /// The path names a directory, a device or a socket.
  case notAFile(path: String)
  /// The system failed to read on from an offset.
  case cannotRead(offset: Int, errno: Int32)
  /// The compressed data break the format before this offset.
  case corrupt(offset: Int)
  /// The gzip member, frame or stream that ends at this offset does not have the checksum or the length that it states.
  case wrongChecksum(offset: Int)
  /// The compressed data end at this offset, within a gzip member, a frame or a stream.
  case truncated(offset: Int)
  /// Something else follows the last gzip member, frame or stream.
  case trailingBytes(offset: Int)
  /// To decode the data takes more than so many bytes of memory.
  case decoderTooLarge(limit: Int)
  /// There are more (decompressed) bytes than the limit allows.
  case tooLarge(limit: Int)
}
