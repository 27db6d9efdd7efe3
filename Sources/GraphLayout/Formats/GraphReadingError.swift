public import Bytes
public import Tabular
public import XML

/// Why a file is no graph of its format.
public enum GraphReadingError: Error, Hashable, Sendable {
  /// The bytes could not be read.
  case source(ByteSourceError)
  /// The text is no table.
  case table(TabularError)
  /// The text is no XML.
  case xml(XMLError)
  /// The text at a place is not what the format may hold.
  case malformed(GraphFault, at: TextPosition)
}
