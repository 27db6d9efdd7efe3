import ArgumentParser
import Backups
import Dates

/// The backups that a command works on, and their dates.
struct BackupArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Dumps of mysqldump, mariadb-dump or pg_dump, or CSV files; .gz, .zst and .xz too.", valueName: "backup"),
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The dates of the backups, in the order in which they are given; by default from their names.", valueName: "dates"
    ))
  var dates: NameList?

  /// The backups with their dates.
  func backups() throws -> [BackupFile] {
    if let dates {
      guard dates.names.count == files.count else {
        throw ValidationError("--dates gives \(dates.names.count) dates for \(files.count) backups")
      }
      return try zip(files, dates.names).map { file, text in
        guard let day = Day(text) else {
          throw ValidationError("--dates: `\(text)` is no date; write 2020-06-01 or 20200601")
        }
        return BackupFile(path: file, date: day)
      }
    }
    return try files.map { file in
      guard let day = BackupFile.date(inNameOf: file) else {
        throw ValidationError(
          "\(file): the name holds no date, or several; state them with --dates 20200601,20200602")
      }
      return BackupFile(path: file, date: day)
    }
  }
}
