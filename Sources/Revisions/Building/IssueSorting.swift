internal import Dates

/// Sorts collected issues by point and date.
struct IssueSorting {
  private let order: [UInt32]
  /// Where the issues of each point of the order begin, and the number of issues.
  private(set) var offsets: [UInt32]
  private(set) var dates: [Day]
  private(set) var columns: [[Double]]

  /// Puts the issues of each point together, in the order in which they came: a counting sort.
  ///
  /// - Parameter order: The points in the order that they shall have.
  init(chunks: [IssueChunk], order: [UInt32], width: Int) {
    self.order = order
    var places = [UInt32](repeating: 0, count: order.count)
    for chunk in chunks { for point in chunk.points { places[Int(point)] += 1 } }
    offsets = []
    offsets.reserveCapacity(order.count + 1)
    var end: UInt32 = 0
    for point in order {
      offsets.append(end)
      let count = places[Int(point)]
      places[Int(point)] = end
      end += count
    }
    offsets.append(end)
    dates = [Day](repeating: Day(daysSinceEpoch: 0), count: Int(end))
    columns = (0..<width).map { _ in [Double](repeating: 0, count: Int(end)) }
    for chunk in chunks { scatter(chunk, places: &places) }
  }

  private mutating func scatter(_ chunk: IssueChunk, places: inout [UInt32]) {
    let width = columns.count
    for (issue, point) in chunk.points.enumerated() {
      let place = Int(places[Int(point)])
      places[Int(point)] += 1
      dates[place] = chunk.dates[issue]
      for column in 0..<width { columns[column][place] = chunk.values[issue * width + column] }
    }
  }

  /// Sorts the issues of each point by date, equal ones as they came; whether dates are repeated.
  mutating func sort() -> Bool {
    var isRepeated = false
    for point in order.indices {
      let issues = Int(offsets[point])..<Int(offsets[point + 1])
      var isAscending = true
      for issue in issues.dropFirst() where dates[issue] <= dates[issue - 1] {
        isAscending = false
        break
      }
      if !isAscending, sort(issues) { isRepeated = true }
    }
    return isRepeated
  }

  private mutating func sort(_ issues: Range<Int>) -> Bool {
    let order = issues.sorted { (dates[$0], $0) < (dates[$1], $1) }
    let sortedDates = order.map { dates[$0] }
    dates.replaceSubrange(issues, with: sortedDates)
    for column in columns.indices {
      let sorted = order.map { columns[column][$0] }
      columns[column].replaceSubrange(issues, with: sorted)
    }
    return zip(sortedDates, sortedDates.dropFirst()).contains { $0 == $1 }
  }

  /// The points and dates that have several issues.
  var repeated: Set<[UInt32]> {
    var repeated: Set<[UInt32]> = []
    for (point, number) in order.enumerated() {
      for issue in (Int(offsets[point])..<Int(offsets[point + 1])).dropFirst() where dates[issue] == dates[issue - 1] {
        repeated.insert([number, UInt32(bitPattern: dates[issue].daysSinceEpoch)])
      }
    }
    return repeated
  }

  /// Removes all issues of a point and a date but the last.
  mutating func keepLast() {
    var end = 0
    for point in order.indices {
      let issues = Int(offsets[point])..<Int(offsets[point + 1])
      offsets[point] = UInt32(end)
      for issue in issues where issue + 1 == issues.upperBound || dates[issue + 1] != dates[issue] {
        dates[end] = dates[issue]
        for column in columns.indices { columns[column][end] = columns[column][issue] }
        end += 1
      }
    }
    offsets[order.count] = UInt32(end)
    dates.removeLast(dates.count - end)
    for column in columns.indices { columns[column].removeLast(columns[column].count - end) }
  }
}
