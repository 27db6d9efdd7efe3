public import Dates

extension Archive {
  /// The issues, in the order of the archive.
  public var issues: Issues { Issues(archive: self) }

  /// The issues of an archive, sorted by key, time and issue date.
  ///
  /// - Complexity: An element takes O(log *p*) for *p* points.
  public struct Issues: RandomAccessCollection, Sendable {
    let archive: Archive

    public var startIndex: Int { 0 }
    public var endIndex: Int { archive.count }

    public subscript(position: Int) -> Issue {
      let point = archive.issueOffsets.partitioningIndex { $0 > position } - 1
      let key = archive.pointOffsets.partitioningIndex { $0 > point } - 1
      return archive.issue(position, point: point, key: archive.keys[key])
    }
  }

  /// All issues of one point, the oldest first; none if the archive has no such key or time.
  ///
  /// - Complexity: O(log *n* + *m*) for *m* issues of the point.
  public func history(of key: Key, at time: Day) -> [Issue] {
    guard let index = keys.index(of: key) else { return [] }
    let points = points(of: index)
    let point = points.partitioningIndex { times[$0] >= time }
    guard point < points.upperBound, times[point] == time else { return [] }
    return issues(of: point).map { issue($0, point: point, key: key) }
  }

  private func issue(_ position: Int, point: Int, key: Key) -> Issue {
    Issue(key: key, time: times[point], issue: dates[position], values: columns.map { $0[position] })
  }
}
