internal import Dates

/// Walks through two archives side by side.
struct MergedIssues {
  let left: MergeSide
  let right: MergeSide

  func archive(valueNames: [String]) -> Archive {
    var draft = ArchiveDraft(valueNames: valueNames)
    var interner = KeyInterner(names: left.archive.keys.names)
    let keys = Self.union(
      left.archive.keys.indices.map { left.archive.keys[$0] }, right.archive.keys.indices.map { right.archive.keys[$0] }
    )
    for key in keys {
      let leftPoints = left.archive.keys.index(of: key).map(left.archive.points(of:)) ?? 0..<0
      let rightPoints = right.archive.keys.index(of: key).map(right.archive.points(of:)) ?? 0..<0
      for (time, pair) in Self.aligned(left.archive.times, leftPoints, right.archive.times, rightPoints) {
        merge(left.issues(of: pair.left), right.issues(of: pair.right), into: &draft)
        draft.endPoint(time: time)
      }
      guard draft.endKey() else { continue }
      for (column, text) in key.values.enumerated() { interner.set(text.utf8.span, column: column) }
      _ = interner.number()
    }
    return draft.archive(
      keys: interner.table().keys, timeType: left.archive.timeType, issueType: left.archive.issueType)
  }

  private func merge(
    _ left: [(date: Day, position: Int?)], _ right: [(date: Day, position: Int?)], into draft: inout ArchiveDraft
  ) {
    var leftNext = 0
    var rightNext = 0
    var leftValues = self.left.values(at: nil)
    var rightValues = self.right.values(at: nil)
    var previous: [Double]?
    while leftNext < left.count || rightNext < right.count {
      let date = min(
        leftNext < left.count ? left[leftNext].date : .latest, rightNext < right.count ? right[rightNext].date : .latest
      )
      if leftNext < left.count, left[leftNext].date == date {
        leftValues = self.left.values(at: left[leftNext].position)
        leftNext += 1
      }
      if rightNext < right.count, right[rightNext].date == date {
        rightValues = self.right.values(at: right[rightNext].position)
        rightNext += 1
      }
      let values = leftValues + rightValues
      if previous?.elementsEqual(values, by: isSame) != true { draft.append(date: date, values: values) }
      previous = values
    }
  }

  /// All elements of two ascending lists, ascending, each once.
  private static func union(_ left: [Key], _ right: [Key]) -> [Key] {
    var union: [Key] = []
    var leftNext = 0
    var rightNext = 0
    while leftNext < left.count || rightNext < right.count {
      if rightNext == right.count || (leftNext < left.count && left[leftNext] <= right[rightNext]) {
        if rightNext < right.count, left[leftNext] == right[rightNext] { rightNext += 1 }
        union.append(left[leftNext])
        leftNext += 1
      } else {
        union.append(right[rightNext])
        rightNext += 1
      }
    }
    return union
  }

  /// The times of two runs of points, ascending, each with the points that have it.
  private static func aligned(
    _ leftTimes: [Day], _ left: Range<Int>, _ rightTimes: [Day], _ right: Range<Int>
  ) -> [(time: Day, points: (left: Int?, right: Int?))] {
    var aligned: [(time: Day, points: (left: Int?, right: Int?))] = []
    var leftNext = left.lowerBound
    var rightNext = right.lowerBound
    while leftNext < left.upperBound || rightNext < right.upperBound {
      let leftTime = leftNext < left.upperBound ? leftTimes[leftNext] : nil
      let rightTime = rightNext < right.upperBound ? rightTimes[rightNext] : nil
      guard let time = [leftTime, rightTime].compactMap(\.self).min() else { break }
      aligned.append((time, (leftTime == time ? leftNext : nil, rightTime == time ? rightNext : nil)))
      if leftTime == time { leftNext += 1 }
      if rightTime == time { rightNext += 1 }
    }
    return aligned
  }
}
