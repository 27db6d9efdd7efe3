internal import CKernels

/// The character set of the bytes of a dump.
public enum RowCharset: Hashable, Sendable {
  case utf8
  /// Windows-1252, which MySQL calls `latin1`.
  case latin1

  var kernel: folio_charset {
    switch self {
    case .utf8: folio_charset_utf8
    case .latin1: folio_charset_latin1
    }
  }
}
