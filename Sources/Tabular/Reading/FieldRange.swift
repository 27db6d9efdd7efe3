/// Where a field lies in the buffer of its row.
struct FieldRange {
  /// What stands for bytes that cannot stand for themselves.
  enum Escape {
    case none
    /// A quote is doubled, as in CSV.
    case doubledQuotes
    /// Characters follow a backslash, as in JSON.
    case backslashes
  }

  /// The bytes between the separators without the enclosing quotes.
  var content: Range<Int>
  var isQuoted: Bool
  var escape = Escape.none

  /// The place of the first byte, be it the quote.
  var start: Int { isQuoted ? content.lowerBound - 1 : content.lowerBound }
}
