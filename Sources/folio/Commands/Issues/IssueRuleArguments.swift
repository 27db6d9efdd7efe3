import ArgumentParser
import Backups
import Dates

/// Which rows of backups are compared and how, and how the issues are written.
struct IssueRuleArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The table; not needed where only one has rows.", valueName: "name"))
  var table: String?

  @Option(
    help: ArgumentHelp("The columns that identify a row; by default those of the table's key.", valueName: "columns"))
  var key: NameList?

  @Option(help: ArgumentHelp("The columns whose changes are issues; by default all others.", valueName: "columns"))
  var compare: NameList?

  @Option(help: ArgumentHelp("Columns whose changes are no issues.", valueName: "columns"))
  var ignore: NameList?

  @Option(
    help: ArgumentHelp(
      "Numbers that differ by no more than this from those of the backup before are no issues.", valueName: "number"))
  var tolerance = 0.0

  @Option(help: ArgumentHelp("A column of the key: each of its values gets a file.", valueName: "column"))
  var partition: String?

  @Option(help: ArgumentHelp("The partitions to take; by default all.", valueName: "values"))
  var only: NameList?

  @Option(help: ArgumentHelp("Partitions to leave out.", valueName: "values"))
  var skip: NameList?

  @Option(help: "What becomes of rows whose partition is absent from a backup: removed or hold.")
  var absent = IssueRules.AbsentPartition.removed

  @Option(
    help: """
      How to write issues: csv, jsonl, sql (INSERTs for MySQL and MariaDB), copy (for PostgreSQL) or sqlite (one store, \
      issues.sqlite).
      """)
  var format = IssueFileFormat.csv

  @Option(help: ArgumentHelp("What time_value counts in a store: \(TimeType.names); by default days."))
  var timeType: TimeType?

  func validate() throws {
    guard only == nil || partition != nil else { throw ValidationError("--only needs --partition") }
    guard skip == nil || partition != nil else { throw ValidationError("--skip needs --partition") }
    guard tolerance >= 0, tolerance.isFinite else { throw ValidationError("--tolerance takes a number of 0 or more") }
    guard timeType == nil || format == .sqlite else { throw ValidationError("--time-type is for --format sqlite") }
    guard timeType != .integer else {
      throw ValidationError("--time-type: backups have dates, with which integers do not go")
    }
    guard absent == .removed || partition != nil else { throw ValidationError("--absent hold needs --partition") }
  }

  /// The rules as the library takes them.
  var rules: IssueRules {
    IssueRules(
      table: table, key: key?.names, compared: compare?.names, ignored: ignore?.names ?? [], tolerance: tolerance,
      partition: partition, only: only?.names, skipped: skip?.names ?? [], absent: absent)
  }
}
