public import Bytes

/// Why a document could not be read.
public enum XMLError: Error, Hashable, Sendable {
  /// The bytes could not be read.
  case unreadable(ByteSourceError)
  /// The document is not what it may be, at a line and a column from 1, the column in Unicode scalars.
  case malformed(XMLFault, line: Int, column: Int)
}
