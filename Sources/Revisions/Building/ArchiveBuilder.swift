internal import Dates

/// Collects issues in any order and makes an archive of them.
///
/// It takes 24 bytes for each issue, and while it builds as much again.
public struct ArchiveBuilder: Sendable {
  private let valueName: String
  private let keyColumnCount: Int
  private var interner: KeyInterner
  private var keys: [UInt32] = []
  private var times: [Day] = []
  private var dates: [Day] = []
  private var values: [Double] = []
  private var lines: [UInt32] = []

  /// A builder without issues.
  ///
  /// - Parameters:
  ///   - keyColumns: The names of the key columns; none for an archive of a single series.
  ///   - valueName: The name of the value column.
  public init(keyColumns: [String], valueName: String = "value") throws(ArchiveError) {
    var seen: Set<Key> = []
    for name in keyColumns + [valueName] where !seen.insert([name]).inserted { throw .duplicateColumn(name) }
    self.valueName = valueName
    keyColumnCount = keyColumns.count
    interner = KeyInterner(names: keyColumns)
  }

  /// The number of issues so far.
  public var count: Int { values.count }

  /// Adds an issue.
  ///
  /// - Parameter line: How errors call the issue; by default its number, counted from 1.
  public mutating func append(_ issue: Issue, line: Int? = nil) throws(ArchiveError) {
    let line = line ?? count + 1
    guard issue.key.values.count == keyColumnCount else {
      throw .wrongKeyCount(line: line, expected: keyColumnCount, found: issue.key.values.count)
    }
    for (column, value) in issue.key.values.enumerated() { setKey(value.utf8.span, column: column) }
    try append(time: issue.time, issue: issue.issue, value: issue.value, line: line)
  }

  /// Sets the text of a key column for the issues to come; the bytes must be UTF-8.
  mutating func setKey(_ text: borrowing Span<UInt8>, column: Int) {
    interner.set(text, column: column)
  }

  /// Adds an issue of the key whose texts have been set.
  mutating func append(time: Day, issue: Day, value: Double, line: Int) throws(ArchiveError) {
    guard !value.isInfinite else { throw .infiniteValue(line: line) }
    guard count < Archive.maximumCount else { throw .tooManyIssues(limit: Archive.maximumCount) }
    keys.append(UInt32(interner.number()))
    times.append(time)
    dates.append(issue)
    values.append(value.isNaN ? .nan : value)
    lines.append(UInt32(clamping: line))
  }

  /// The archive of all issues.
  ///
  /// - Throws: `ArchiveError.duplicateIssue` if two issues share key, time and date.
  /// - Complexity: O(*n*) for *n* issues, by radix sorting; issues that are in order are not sorted again.
  public func build() throws(ArchiveError) -> Archive {
    let (table, ranks) = interner.table()
    let order = order(ranks: ranks)
    try checkDistinct(order)

    var pointOffsets: [UInt32] = []
    var pointTimes: [Day] = []
    var issueOffsets: [UInt32] = []
    var issueDates: [Day] = []
    var issueValues: [Double] = []
    pointOffsets.reserveCapacity(table.count + 1)
    issueDates.reserveCapacity(count)
    issueValues.reserveCapacity(count)
    var currentKey: UInt32?
    for position in order.positions {
      let row = Int(position)
      let isNewKey = keys[row] != currentKey
      if isNewKey {
        pointOffsets.append(UInt32(pointTimes.count))
        currentKey = keys[row]
      }
      if isNewKey || times[row] != pointTimes.last {
        issueOffsets.append(UInt32(issueValues.count))
        pointTimes.append(times[row])
      }
      issueDates.append(dates[row])
      issueValues.append(values[row])
    }
    pointOffsets.append(UInt32(pointTimes.count))
    issueOffsets.append(UInt32(issueValues.count))
    let archive = Archive(
      keys: table, valueName: valueName, pointOffsets: pointOffsets, times: pointTimes, issueOffsets: issueOffsets,
      dates: issueDates, values: issueValues)
    assert(archive.checkInvariants())
    return archive
  }

  /// The rows by key, time and issue date; those that share all three in the order in which they came.
  private func order(ranks: [UInt32]) -> StableOrder {
    var order = StableOrder(count: count)
    let isInOrder = values.indices.dropFirst().allSatisfy { row in
      (ranks[Int(keys[row - 1])], times[row - 1], dates[row - 1]) <= (ranks[Int(keys[row])], times[row], dates[row])
    }
    guard !isInOrder, let firstTime = times.min(), let lastTime = times.max(), let firstDate = dates.min(),
      let lastDate = dates.max()
    else { return order }
    order.sort(by: { UInt32(dates[$0] - firstDate) }, maximum: UInt32(lastDate - firstDate))
    order.sort(by: { UInt32(times[$0] - firstTime) }, maximum: UInt32(lastTime - firstTime))
    order.sort(by: { ranks[Int(keys[$0])] }, maximum: UInt32(ranks.count))
    return order
  }

  private func checkDistinct(_ order: StableOrder) throws(ArchiveError) {
    var duplicate: (first: Int, second: Int)?
    var previous: Int?
    for row in order.positions.lazy.map(Int.init) {
      if let previous, keys[previous] == keys[row], times[previous] == times[row], dates[previous] == dates[row],
        row < duplicate?.second ?? .max
      {
        duplicate = (previous, row)
      }
      previous = row
    }
    guard let (first, second) = duplicate else { return }
    throw .duplicateIssue(
      key: interner.key(Int(keys[second])), time: times[second], issue: dates[second], firstLine: Int(lines[first]),
      secondLine: Int(lines[second]))
  }
}
