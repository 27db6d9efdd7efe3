/// Where a field lies in the buffer of its row.
struct FieldRange {
  /// The bytes between the separators without the enclosing quotes.
  var content: Range<Int>
  var isQuoted: Bool
  /// Whether the content holds quotes, which are doubled.
  var hasQuotes: Bool

  /// The place of the first byte, be it the quote.
  var start: Int { isQuoted ? content.lowerBound - 1 : content.lowerBound }
}
