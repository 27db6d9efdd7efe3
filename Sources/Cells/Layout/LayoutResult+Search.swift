import GraphLayout

extension LayoutResult {
  /// Whether a search found it, rather than a plain descent.
  var isOfSearch: Bool { !starts.isEmpty }

  /// What captions say about the way of a search, with a space before it.
  static let wordsOnSearch =
    " Most of the way the search has one dimension more than is shown; its loss can rise while that one is squeezed away."
}
