public import Dates

/// Collects issues in any order and makes an archive of them.
///
/// It takes 16 bytes for each issue of one value, and while it builds the 12 of the archive.
public struct ArchiveBuilder: Sendable {
  private let valueNames: [String]
  private let timeType: TimeType
  private let issueType: TimeType
  private let keyColumnCount: Int
  private let duplicates: DuplicatePolicy
  private var interner: KeyInterner
  private var points = PointInterner()
  private var full: [IssueChunk] = []
  private var chunk: IssueChunk
  private var lines = LineNumbers()

  /// The number of issues so far.
  public private(set) var count = 0

  /// A builder without issues.
  ///
  /// - Parameters:
  ///   - keyColumns: The names of the key columns; none for an archive of a single series.
  ///   - valueNames: The names of the value columns, at least one.
  ///   - timeType: What times count.
  ///   - issueType: What issue dates count; integers go with integers.
  ///   - duplicates: What to do with two issues of one point on one date.
  public init(
    keyColumns: [String], valueNames: [String], timeType: TimeType = .day, issueType: TimeType = .day,
    duplicates: DuplicatePolicy = .refuse
  ) throws(ArchiveError) {
    var seen: Set<Key> = []
    for name in keyColumns + valueNames where !seen.insert([name]).inserted { throw .duplicateColumn(name) }
    guard !valueNames.isEmpty else { throw .noValueColumn }
    guard (timeType == .integer) == (issueType == .integer) else { throw .unrelatedTimes(timeType, issueType) }
    self.valueNames = valueNames
    self.timeType = timeType
    self.issueType = issueType
    self.duplicates = duplicates
    keyColumnCount = keyColumns.count
    interner = KeyInterner(names: keyColumns)
    chunk = IssueChunk(width: valueNames.count)
  }

  /// A builder of days and one value column.
  public init(keyColumns: [String], valueName: String = "value") throws(ArchiveError) {
    try self.init(keyColumns: keyColumns, valueNames: [valueName])
  }

  /// Adds an issue.
  ///
  /// - Parameter line: How errors call the issue; by default its number, counted from 1.
  public mutating func append(_ issue: Issue, line: Int? = nil) throws(ArchiveError) {
    let line = line ?? count + 1
    guard issue.key.values.count == keyColumnCount else {
      throw .wrongKeyCount(line: line, expected: keyColumnCount, found: issue.key.values.count)
    }
    guard issue.values.count == valueNames.count else {
      throw .wrongValueCount(line: line, expected: valueNames.count, found: issue.values.count)
    }
    if issue.values.contains(where: \.isInfinite) { throw .infiniteValue(line: line) }
    for (column, value) in issue.key.values.enumerated() { setKey(value.utf8.span, column: column) }
    try beginIssue(time: timeType.start(of: issue.time), issue: issueType.start(of: issue.issue), line: line)
    for value in issue.values { append(value: value) }
  }

  /// Sets the text of a key column for the issues to come; the bytes must be UTF-8.
  mutating func setKey(_ text: borrowing Span<UInt8>, column: Int) {
    interner.set(text, column: column)
  }

  /// Begins an issue of the key whose texts have been set, at the starts of their spans; as many values must follow as there are
  /// columns.
  mutating func beginIssue(time: Day, issue: Day, line: Int) throws(ArchiveError) {
    guard count < Archive.maximumCount else { throw .tooManyIssues(limit: Archive.maximumCount) }
    if chunk.isFull {
      full.append(chunk)
      chunk = IssueChunk(width: valueNames.count)
    }
    chunk.append(point: points.number(key: UInt32(interner.number()), time: time), date: issue)
    lines.append(line)
    count += 1
  }

  /// Adds a value of the issue that was begun, which must not be infinite.
  mutating func append(value: Double) {
    chunk.append(value: value.isNaN ? .nan : value)
  }

  /// The archive of all issues.
  ///
  /// - Throws: `ArchiveError.duplicateIssue` if two issues share key, time and date, unless the last is to count.
  /// - Complexity: O(*n*) for *n* issues whose dates ascend at each point, else O(*n* log *m*) for *m* issues a point.
  public func build() throws(ArchiveError) -> Archive {
    let (table, ranks) = interner.table()
    let order = order(ranks: ranks)
    var issues = IssueSorting(chunks: full + [chunk], order: order.positions, width: valueNames.count)
    if issues.sort() {
      guard duplicates == .last else { throw duplicateIssue(issues) }
      issues.keepLast()
    }
    var pointOffsets: [UInt32] = []
    var currentKey: UInt32?
    for (position, point) in order.positions.enumerated() where points.keys[Int(point)] != currentKey {
      pointOffsets.append(UInt32(position))
      currentKey = points.keys[Int(point)]
    }
    pointOffsets.append(UInt32(points.count))
    let archive = Archive(
      keys: table, timeType: timeType, issueType: issueType, valueNames: valueNames, pointOffsets: pointOffsets,
      times: order.positions.map { points.times[Int($0)] }, issueOffsets: issues.offsets, dates: issues.dates,
      columns: issues.columns)
    assert(archive.checkInvariants())
    return archive
  }

  /// The points by key and time.
  private func order(ranks: [UInt32]) -> StableOrder {
    var order = StableOrder(count: points.count)
    let isInOrder = points.keys.indices.dropFirst().allSatisfy { point in
      (ranks[Int(points.keys[point - 1])], points.times[point - 1]) < (
        ranks[Int(points.keys[point])], points.times[point]
      )
    }
    guard !isInOrder, let first = points.times.min(), let last = points.times.max() else { return order }
    order.sort(by: { UInt32(points.times[$0] - first) }, maximum: UInt32(last - first))
    order.sort(by: { ranks[Int(points.keys[$0])] }, maximum: UInt32(ranks.count))
    return order
  }

  /// The error about the first row that repeats an earlier one.
  private func duplicateIssue(_ issues: IssueSorting) -> ArchiveError {
    var firstRows: [[UInt32]: Int] = [:]
    let repeated = issues.repeated
    var row = 0
    for chunk in full + [chunk] {
      for (point, date) in zip(chunk.points, chunk.dates) {
        let identity = [point, UInt32(bitPattern: date.daysSinceEpoch)]
        if repeated.contains(identity) {
          if let first = firstRows[identity] {
            return .duplicateIssue(
              key: interner.key(Int(points.keys[Int(point)])), time: points.times[Int(point)], timeType: timeType,
              issue: date, issueType: issueType, firstLine: lines[first], secondLine: lines[row])
          }
          firstRows[identity] = row
        }
        row += 1
      }
    }
    preconditionFailure("a repeated issue occurs twice")
  }
}
