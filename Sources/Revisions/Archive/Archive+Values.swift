extension Archive {
  /// The archive with one of its value columns alone, and all its issues; nil if none has the name.
  public func selectingValue(_ name: String) -> Archive? { selectingValues([name]) }

  /// The archive with some of its value columns in an order, and all its issues; nil if a name is none of theirs, or comes twice, or there
  /// are no names.
  public func selectingValues(_ names: [String]) -> Archive? {
    let positions = names.compactMap { name in valueNames.firstIndex { Key([$0]) == Key([name]) } }
    guard !names.isEmpty, positions.count == names.count, Set(positions).count == names.count else { return nil }
    return Archive(
      keys: keys, timeType: timeType, issueType: issueType, valueNames: positions.map { valueNames[$0] },
      pointOffsets: pointOffsets, times: times, issueOffsets: issueOffsets, dates: dates,
      columns: positions.map { columns[$0] })
  }

  /// The archive with other names of its value columns; nil unless they are as many, distinct, and no key column's.
  public func renamingValues(_ names: [String]) -> Archive? {
    let all = keys.names + names
    guard names.count == valueNames.count, Set(all.map { Key([$0]) }).count == all.count else { return nil }
    return Archive(
      keys: keys, timeType: timeType, issueType: issueType, valueNames: names, pointOffsets: pointOffsets,
      times: times, issueOffsets: issueOffsets, dates: dates, columns: columns)
  }
}
