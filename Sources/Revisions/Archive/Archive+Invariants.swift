internal import Dates

extension Archive {
  /// Whether the columns are an archive: runs without gaps, none of them empty, each strictly ascending, names distinct, keys
  /// distinct and in order, levels in order and all in use, values finite or the canonical NaN,
  /// times and dates at the start of a span of their type.
  ///
  /// - Complexity: O(*n*) for *n* issues.
  func checkInvariants() -> Bool {
    keys.checkInvariants()
      && Set((keys.names + valueNames).map { Key([$0]) }).count == keys.columns.count + valueNames.count
      && !valueNames.isEmpty && (timeType == .integer) == (issueType == .integer)
      && count <= Self.maximumCount && columns.count == valueNames.count
      && columns.allSatisfy { $0.count == dates.count }
      && Self.areRuns(pointOffsets, owners: keys.count, members: times.count)
      && Self.areRuns(issueOffsets, owners: times.count, members: dates.count)
      && keys.indices.allSatisfy { times[points(of: $0)].isStrictlyAscending }
      && times.indices.allSatisfy { dates[issues(of: $0)].isStrictlyAscending }
      && times.allSatisfy { timeType.start(of: $0) == $0 } && dates.allSatisfy { issueType.start(of: $0) == $0 }
      && columns.allSatisfy { $0.allSatisfy { $0.isFinite || $0.bitPattern == Double.nan.bitPattern } }
  }

  private static func areRuns(_ offsets: [UInt32], owners: Int, members: Int) -> Bool {
    offsets.count == owners + 1 && offsets.first == 0 && offsets.last == UInt32(exactly: members)
      && offsets.isStrictlyAscending
  }
}

extension KeyTable {
  /// Whether keys and levels are distinct and in order, and every level is in use.
  func checkInvariants() -> Bool {
    columns.allSatisfy { $0.checkInvariants(count: count) }
      && Set(names.map { Key([$0]) }).count == columns.count
      && (columns.isEmpty ? count <= 1 : true)
      && indices.dropFirst().allSatisfy { codes(of: $0 - 1).lexicographicallyPrecedes(codes(of: $0)) }
  }
}

extension KeyColumn {
  fileprivate func checkInvariants(count: Int) -> Bool {
    guard codes.count == count, codes.allSatisfy({ levels.indices.contains(Int($0)) }) else { return false }
    return Set(codes).count == levels.count
      && zip(levels, levels.dropFirst()).allSatisfy(precedesInUTF8)
  }
}

extension Collection where Element: Comparable {
  fileprivate var isStrictlyAscending: Bool { zip(self, dropFirst()).allSatisfy(<) }
}
