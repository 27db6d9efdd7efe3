extension Archive {
  /// The archive with the issues of another that has the same columns and types.
  ///
  /// - Parameters:
  ///   - other: The issues to add, older or newer.
  ///   - duplicates: What to do where both have an issue of a point on a date; the last is the other's.
  /// - Throws: `ArchiveError.duplicateIssue` with the numbers of the issues, those of this archive first, unless the last is to count.
  public func appending(_ other: Archive, duplicates: DuplicatePolicy = .refuse) throws(ArchiveError) -> Archive {
    guard keys.names == other.keys.names, valueNames == other.valueNames, timeType == other.timeType,
      issueType == other.issueType
    else { throw .differentColumns(keys.names + valueNames, other.keys.names + other.valueNames) }
    var builder = try ArchiveBuilder(
      keyColumns: keys.names, valueNames: valueNames, timeType: timeType, issueType: issueType,
      duplicates: duplicates)
    for archive in [self, other] { try builder.append(archive) }
    return try builder.build()
  }
}

extension ArchiveBuilder {
  /// Adds all issues of an archive with the same columns.
  fileprivate mutating func append(_ archive: Archive) throws(ArchiveError) {
    for key in archive.keys.indices {
      for (column, text) in archive.keys[key].values.enumerated() { setKey(text.utf8.span, column: column) }
      for point in archive.points(of: key) {
        for issue in archive.issues(of: point) {
          try beginIssue(time: archive.times[point], issue: archive.dates[issue], line: count + 1)
          for column in archive.columns { append(value: column[issue]) }
        }
      }
    }
  }
}
