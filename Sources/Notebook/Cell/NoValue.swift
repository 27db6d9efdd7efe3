public import Bytes

/// The value of a cell that hands nothing on.
public struct NoValue: CellValue {
  public init() {}
  public func encode(into writer: inout ByteWriter) {}
  public init(decoding reader: inout ByteReader) {}
}
