/// What stands between two fields of a row.
public enum TableSeparator: Hashable, Sendable, CaseIterable {
  case comma
  case semicolon
  case tab
  case bar

  /// The separator in ASCII.
  public var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }
}
