public import Dates

extension Archive {
  /// The part of the archive whose keys meet all conditions and whose times lie in a window.
  ///
  /// - Parameters:
  ///   - conditions: On key columns; all keys meet an empty list.
  ///   - first: The first time to keep, or nil for no bound.
  ///   - last: The last time to keep, or nil for no bound.
  /// - Returns: An archive that may be empty. Keys without a point in the window are gone.
  /// - Throws: If a column or a text that a condition names does not occur, which is rather a slip than a wish for nothing.
  /// - Complexity: O(*p* + *m*) for *p* points of the archive and *m* issues of the result.
  public func selecting(
    where conditions: [KeyCondition] = [], from first: Day? = nil, through last: Day? = nil
  ) throws(KeyConditionError) -> Archive {
    let keptKeys = try keys.positions(where: conditions)
    var positions: [Int] = []
    var pointOffsets: [UInt32] = [0]
    var issueOffsets: [UInt32] = [0]
    var times: [Day] = []
    var dates: [Day] = []
    var values = columns.map { _ in [Double]() }
    for key in keptKeys {
      let points = points(of: key)
      let start = first.map { first in points.partitioningIndex { self.times[$0] >= first } } ?? points.lowerBound
      let end = last.map { last in points.partitioningIndex { self.times[$0] > last } } ?? points.upperBound
      guard start < end else { continue }
      for point in start..<end {
        times.append(self.times[point])
        dates.append(contentsOf: self.dates[issues(of: point)])
        for column in columns.indices { values[column].append(contentsOf: columns[column][issues(of: point)]) }
        issueOffsets.append(UInt32(dates.count))
      }
      positions.append(key)
      pointOffsets.append(UInt32(times.count))
    }
    let archive = Archive(
      keys: keys.selecting(positions), timeType: timeType, issueType: issueType, valueNames: valueNames,
      pointOffsets: pointOffsets, times: times, issueOffsets: issueOffsets, dates: dates, columns: values)
    assert(archive.checkInvariants())
    return archive
  }
}

extension KeyTable {
  /// The positions of the keys that meet all conditions, ascending.
  fileprivate func positions(where conditions: [KeyCondition]) throws(KeyConditionError) -> [Int] {
    var isKept = [Bool](repeating: true, count: count)
    for condition in conditions {
      guard let column = columns.first(where: { $0.name == condition.column }) else {
        throw .unknownColumn(condition.column, available: names)
      }
      var isWanted = [Bool](repeating: false, count: column.levels.count)
      for value in condition.values {
        guard let code = column.code(of: value) else {
          throw .unknownValue(value, column: column.name, available: column.levels)
        }
        isWanted[Int(code)] = true
      }
      for (key, code) in column.codes.enumerated() where !isWanted[Int(code)] { isKept[key] = false }
    }
    return isKept.indices.filter { isKept[$0] }
  }
}
