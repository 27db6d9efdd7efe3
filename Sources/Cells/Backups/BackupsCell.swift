import Backups
import Bytes
import Charts
import Dates
import Files
import Markup
import Notebook
import Report
import Revisions
import Spec

/// Every issue of a table that was backed up day by day: what changed between neighbouring backups.
struct BackupsCell: Cell {
  typealias Value = Archive

  static let kind = CellKind(
    name: "backups", version: 1,
    summary: "The issues that backups of a table imply: what was added, changed, removed and returned from day to day.",
    example: """
      - id: issues
        backups:
          files: [data/backup_20200601.sql.gz, data/backup_20200602.sql.gz]
          table: covidcast
          ignore: [timestamp1, timestamp2, direction]
          partition: source
      """)

  private let files: [Spec.FilePath]
  private let dates: [Day]?
  private let rules: IssueRules
  private let columns: ArchiveColumns
  private let memory: Int

  init(reading fields: inout FieldReader) {
    files = fields.required(
      "files", .oneOrMore(.filePattern, atMost: 1000),
      """
      Dumps of mysqldump, mariadb-dump or pg_dump, or CSV files, plain or as .gz, .zst or .xz, in any order. In the name of a file `*` \
      stands for any text and `?` for any character.
      """)
    dates = fields.optional(
      "dates", .list(of: .day, atMost: 1000),
      "The dates of the backups, in the order of `files`; by default those in their names.")
    rules = IssueRules(
      table: fields.optional("table", .text, "The table; not needed where only one has rows."),
      key: fields.optional(
        "key", .oneOrMore(.text, atMost: 100), "The columns that identify a row; by default those of the table's key."),
      compared: fields.optional(
        "compare", .oneOrMore(.text, atMost: 1000), "The columns whose changes are issues; by default all others."),
      ignored: fields.field(
        "ignore", .oneOrMore(.text, atMost: 1000), default: [], "Columns whose changes are no issues."),
      tolerance: fields.field(
        "tolerance", .number(in: 0 ... .infinity), default: 0,
        "Numbers that differ by no more than this from those of the backup before are no issues."),
      partition: fields.optional("partition", .text, "A column of the key whose values are counted apart."),
      skipped: fields.field(
        "skip", .oneOrMore(.text, atMost: 10_000), default: [], "Values of `partition` to leave out."),
      absent: fields.field(
        "absent", .choice, default: .removed,
        "What becomes of rows whose partition is absent from a backup: they are removed, or stay what they were."))
    columns = ArchiveColumns(reading: &fields)
    memory =
      1_000_000
      * fields.field(
        "memory", .integer(in: 32...1_000_000), default: 256,
        "The megabytes that the comparison takes; what does not fit goes to disk.")
    if dates != nil, let pattern = files.first(where: \.isPattern), fields.isSound {
      fields.report(
        code: "unused-field", "which files `\(pattern.text)` stands for is not known, so that dates do not go with it",
        at: "dates", hint: "list the files")
    } else if let dates, dates.count != files.count, fields.isSound {
      fields.report(
        code: "out-of-range",
        "\(NumberWords.count(dates.count, "date")) for \(NumberWords.count(files.count, "backup"))", at: "dates",
        hint: "give each file its date")
    }
    if rules.partition == nil, !rules.skipped.isEmpty {
      fields.report(
        code: "missing-field", "what to skip are values of a `partition`", at: "skip", hint: "name its column")
    }
  }

  func estimatedBytes(_ run: CellRun) -> Int { memory }

  func run(_ run: CellRun) throws -> CellOutput {
    let (backups, names) = try backups(run)
    let total = try files.reduce(0) { try $0 + run.files($1).reduce(0) { $0 + $1.size } }
    let sink = ArchiveSink(columns)
    let days: [DaySummary]
    let found: Backups.IssueColumns
    do throws(BackupError) {
      let chain = try IssueChain(backups, rules: rules, memory: memory, scratch: Machine.scratchFolder)
      found = chain.columns
      days = try chain.run(into: sink) { passed in
        run.progress(min(Double(passed.bytes) / Double(max(total, 1)), 1))
        return !Task.isCancelled
      }
    } catch {
      if let fault = sink.fault { throw fault }
      if case .cancelled = error { throw CancellationError() }
      let words = BackupFailure(error, naming: { names[$0] ?? $0 }, option: { "`\($0)`" })
      throw CellError(code: words.code, words.message, field: ["files"], hint: words.hint)
    }
    let archive = try sink.archive()
    return try BackupsPage(days: days, columns: found, archive: archive, lags: sink.lags).output()
  }

  /// The backups, and what outputs call their files.
  private func backups(_ run: CellRun) throws -> ([BackupFile], [String: String]) {
    var names: [String: String] = [:]
    let backups = try files.flatMap { try run.files($0) }.enumerated().map { number, file in
      names[file.location] = file.name
      guard let date = dates?[number] ?? BackupFile.date(inNameOf: file.name) else {
        throw CellError(
          code: "no-date", "the name \(file.name) holds no date, or several", field: ["files"],
          hint: "state the dates of all files with `dates`")
      }
      return BackupFile(path: file.location, date: date)
    }
    return (backups, names)
  }
}
