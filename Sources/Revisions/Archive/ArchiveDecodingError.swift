public import Bytes

/// Why bytes are not an encoded archive.
public enum ArchiveDecodingError: Error, Hashable, Sendable {
  /// The bytes end early or spell no value.
  case malformed(ByteReaderError)
  /// What begins at an offset breaks a rule of archives: dates of the calendar, order, distinct keys, finite values.
  case notAnArchive(offset: Int)
}
