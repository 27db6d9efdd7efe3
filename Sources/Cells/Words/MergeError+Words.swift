import Dates
public import Revisions

extension MergeError {
  /// The error as a sentence.
  public var words: String {
    switch self {
    case .differentKeys(let first, let second):
      "the archives have the key columns \(first.joined(separator: ", ")) and \(second.joined(separator: ", "))"
    case .differentTypes(let first, let second):
      "one archive counts by \(first.rawValue), the other by \(second.rawValue)"
    case .sameColumn(let name): "both archives have a column `\(name)`; name them with --names"
    case .tooManyIssues(let limit): "the merge may have more than \(limit) issues"
    }
  }
}

extension ArchiveError {
  /// What keeps issues from being appended, as a sentence.
  public var appendingWords: String {
    switch self {
    case .duplicateIssue(let key, let time, let timeType, let issue, let issueType, _, _):
      "\(key.values.joined(separator: ", ")) of \(timeType.text(of: time)) was issued on \(issueType.text(of: issue)) before; "
        + "let the later file count with --duplicates last"
    case .differentColumns(let first, let second):
      "expected the columns \(first.joined(separator: ", ")) with the same types of times, found \(second.joined(separator: ", "))"
    default:
      "the archive would have more than \(Archive.maximumCount) issues"
    }
  }
}
