public import Bytes

/// Why a table could not be read.
public enum TabularError: Error, Hashable, Sendable {
  /// The bytes could not be read.
  case unreadable(ByteSourceError)
  /// The text at a place is not what a table may hold.
  case malformed(TableFault, at: TextPosition)
  /// No column has the name.
  case noColumn(name: String)
  /// Several columns have the name: those, from 0.
  case ambiguousColumn(name: String, columns: [Int])
}
