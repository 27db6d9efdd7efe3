public import Bytes

/// What a cell hands to the cells that refer to it.
///
/// Values are kept in the cache as bytes, so a cell can run on the result of one that ran yesterday.
public protocol CellValue: Sendable {
  func encode(into writer: inout ByteWriter)
  /// Reads what ``encode(into:)`` wrote; anything else is an error, never a trap.
  init(decoding reader: inout ByteReader) throws
}
