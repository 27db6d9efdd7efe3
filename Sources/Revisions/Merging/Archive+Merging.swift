internal import Dates

extension Archive {
  /// The archive with the value columns of another beside its own: an issue wherever one of them changed, at points of either.
  ///
  /// A column without an issue yet is missing. Issues that say what the one before them said are left out. This is `epix_merge` of
  /// epiprocess.
  ///
  /// - Parameters:
  ///   - other: An archive with the same key columns, and other value columns.
  ///   - sync: What to say about dates that one archive has not reached; its last date is that of its last issue.
  /// - Complexity: O(*n* + *k* log *k*) for *n* issues of both and *k* keys.
  public func merging(_ other: Archive, sync: MergeSync = .locf) throws(MergeError) -> Archive {
    guard keys.names == other.keys.names else { throw .differentKeys(keys.names, other.keys.names) }
    guard timeType == other.timeType else { throw .differentTypes(timeType, other.timeType) }
    guard issueType == other.issueType else { throw .differentTypes(issueType, other.issueType) }
    let names = valueNames + other.valueNames
    for name in other.valueNames where Set(keys.names + valueNames).contains(name) { throw .sameColumn(name) }
    guard count + other.count + pointCount + other.pointCount <= Self.maximumCount else {
      throw .tooManyIssues(limit: Self.maximumCount)
    }
    var left = MergeSide(self)
    var right = MergeSide(other)
    if let leftEnd = issueSpan?.upperBound, let rightEnd = other.issueSpan?.upperBound, leftEnd != rightEnd {
      switch sync {
      case .locf: break
      case .truncate:
        left.last = min(leftEnd, rightEnd)
        right.last = min(leftEnd, rightEnd)
      case .na:
        if leftEnd < rightEnd {
          left.removal = issueType.adding(1, to: leftEnd)
        } else {
          right.removal = issueType.adding(1, to: rightEnd)
        }
      }
    }
    return MergedIssues(left: left, right: right).archive(valueNames: names)
  }
}
