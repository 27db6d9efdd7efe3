/// The row that an issue is about: its key and, unless it was removed, its newer values.
public struct IssueRecord: Sendable {
  /// What holds the fields, one after another, encoded.
  let bytes: [UInt8]
  let range: Range<Int>

  /// The fields in the order of ``IssueColumns/names``, decoded; nil for NULL.
  public var fields: [ArraySlice<UInt8>?] { RecordFields.all(bytes, in: range) }
}
