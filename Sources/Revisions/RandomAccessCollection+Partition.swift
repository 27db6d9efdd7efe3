extension RandomAccessCollection {
  /// The first index whose element meets the condition, in a collection whose elements that meet it come last; the end if none does.
  ///
  /// - Complexity: O(log *n*) for *n* elements.
  func partitioningIndex(where meetsCondition: (Element) -> Bool) -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if meetsCondition(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
