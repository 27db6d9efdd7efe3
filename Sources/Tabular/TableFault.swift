/// A way in which text is not a table, and where its position points.
public enum TableFault: Hashable, Sendable {
  /// There is no row to take the names of the columns from. Points at the end.
  case noHeader
  /// A row has another number of fields than the first. Points at the first field too many, or behind the last.
  case raggedRow(expected: Int, found: Int)
  /// A quoted field does not end. Points at its opening quote.
  case unterminatedQuote
  /// A quote stands within an unquoted field. Points at it.
  case strayQuote
  /// Something follows the closing quote of a field. Points at it.
  case textAfterQuote
  /// Bytes are not UTF-8. Points at them.
  case invalidUTF8
  /// A byte is 0. Points at it.
  case nul
  /// A field has more bytes than the limit. Points at the field.
  case fieldTooLong(limit: Int)
  /// A row has more bytes than the limit. Points at the row.
  case rowTooLong(limit: Int)
  /// A row has more fields than the limit. Points at the first field too many.
  case tooManyColumns(limit: Int)
  /// Something else stands where JSON needs this. Points at it.
  case notJSON(expected: JSONToken)
  /// The JSON ends within an object or an array. Points at the end.
  case unterminatedJSON

  /// What JSON may need at a place.
  public enum JSONToken: Hashable, Sendable {
    case object, name, colon, value, commaOrBrace, commaOrBracket, end
  }
}
