import ArgumentParser
import Backups

/// How `folio issues generate` writes issues.
enum IssueFileFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, jsonl, sql, copy, sqlite

  /// The format as text; nil for a store.
  var text: IssueFormat? { IssueFormat(rawValue: rawValue) }
}
