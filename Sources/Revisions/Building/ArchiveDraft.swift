internal import Dates

/// An archive that is written in its order: issues of a point by date, points of a key by time, keys by their texts.
struct ArchiveDraft {
  private let valueNames: [String]
  private var pointOffsets: [UInt32] = [0]
  private var times: [Day] = []
  private var issueOffsets: [UInt32] = [0]
  private var dates: [Day] = []
  private var columns: [[Double]]

  init(valueNames: [String]) {
    self.valueNames = valueNames
    columns = valueNames.map { _ in [] }
  }

  /// Adds an issue to the current point.
  mutating func append(date: Day, values: [Double]) {
    dates.append(date)
    for (column, value) in values.enumerated() { columns[column].append(value) }
  }

  /// Ends the current point, unless it has no issue.
  mutating func endPoint(time: Day) {
    guard dates.count > Int(issueOffsets[issueOffsets.count - 1]) else { return }
    times.append(time)
    issueOffsets.append(UInt32(dates.count))
  }

  /// Ends the current key; whether it has a point, without which it is no key of the archive.
  @discardableResult
  mutating func endKey() -> Bool {
    guard times.count > Int(pointOffsets[pointOffsets.count - 1]) else { return false }
    pointOffsets.append(UInt32(times.count))
    return true
  }

  /// The archive of the keys that have a point.
  func archive(keys: KeyTable, timeType: TimeType, issueType: TimeType) -> Archive {
    let archive = Archive(
      keys: keys, timeType: timeType, issueType: issueType, valueNames: valueNames, pointOffsets: pointOffsets,
      times: times, issueOffsets: issueOffsets, dates: dates, columns: columns)
    assert(archive.checkInvariants())
    return archive
  }
}
