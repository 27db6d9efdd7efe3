extension Archive {
  /// The archive with one of its value columns alone, and all its issues; nil if none has the name.
  public func selectingValue(_ name: String) -> Archive? {
    guard let column = valueNames.firstIndex(where: { Key([$0]) == Key([name]) }) else { return nil }
    return Archive(
      keys: keys, timeType: timeType, issueType: issueType, valueNames: [valueNames[column]],
      pointOffsets: pointOffsets, times: times, issueOffsets: issueOffsets, dates: dates, columns: [columns[column]])
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
