public import Dates

/// Takes the issues of a chain of backups, one after another: what writes them to files, or hands them on as an archive.
///
/// Issues come by backup; those of a backup in the order of its rows, then those of the rows that were removed, in the order of the
/// backup before.
public protocol IssueSink: AnyObject {
  /// The columns, before all issues.
  func begin(_ columns: IssueColumns) throws(BackupError)
  /// The issues of a backup follow.
  ///
  /// - Parameter previous: The day of the backup before; nil for the first, of which all rows are added.
  func begin(_ day: Day, after previous: Day?) throws(BackupError)
  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError)
  /// There are no more issues of the backup.
  func end(_ day: Day) throws(BackupError)
}
