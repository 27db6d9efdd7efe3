import ArgumentParser
import Bytes
import Cells
import Dates
import RevisionStore
import Revisions

/// Which columns of a file hold what, and how times are read: for every command that reads archives.
struct ArchiveArguments: ParsableArguments {
  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      The column that holds time_value, issue or value (which may be several, with commas between them), or a key column \
      by any other name. Without it, the names of the COVIDcast API.
      """, valueName: "name=column"))
  var mappings: [ColumnAssignment] = []

  @Option(help: ArgumentHelp("What times count: \(TimeType.names); by default what the first row looks like."))
  var timeType: TimeType?

  @Option(help: ArgumentHelp("What issue dates count, likewise."))
  var issueType: TimeType?

  @Option(help: ArgumentHelp("What two rows of one point and issue date are: refuse (an error) or last (that counts)."))
  var duplicates = DuplicatePolicy.refuse

  @Option(help: ArgumentHelp("What the input is: csv, tsv or json; by default what the file's name tells."))
  var input: InputFormat?

  /// What a file holds, or standard input for `-`; a store is opened and not read.
  ///
  /// - Parameter others: Files that the arguments are for as well.
  /// - Throws: `ExitStatus` after the fault has been written to standard error.
  func open(_ path: String, besides others: [String] = []) throws -> ArchiveInput {
    guard Self.isStore(path) else { return .archive(try readText(path)) }
    guard mappings.isEmpty && timeType == nil && issueType == nil && input == nil || !others.allSatisfy(Self.isStore)
    else {
      throw ValidationError(
        "\(path) is a store, which knows its columns: --map, --time-type, --issue-type and --input are for text")
    }
    return try FaultReport(path: path).reporting { .store(try RevisionStore(opening: path)) }
  }

  /// The archive of a file, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - others: Files that the arguments are for as well.
  ///   - store: Tells what times count, where the arguments do not.
  func read(_ path: String, besides others: [String] = [], for store: RevisionStore? = nil) throws -> Archive {
    guard Self.isStore(path) else { return try readText(path, for: store) }
    let input = try open(path, besides: others)
    return try input.archive(where: [], values: input.valueNames)
  }

  private static func isStore(_ path: String) -> Bool { path != "-" && RevisionStore.isDatabase(path) }

  private func readText(_ path: String, for store: RevisionStore? = nil) throws -> Archive {
    var columns = mapping
    if let store {
      columns.timeType = columns.timeType ?? store.timeType
      columns.issueType = columns.issueType ?? store.issueType
    }
    return try FaultReport(path: path).reporting {
      let source =
        try path == "-"
        ? ByteSource.standardInput(limit: Self.limit) : ByteSource(path: path, limit: Self.limit)
      return try Archive(
        reading: source, columns: columns, format: input?.format ?? IssueFormat(fileName: path))
    }
  }

  /// Far more text than an archive can hold: what grows is the archive, not the text.
  private static let limit = 1 << 40

  private var mapping: ColumnMapping {
    var mapping = ColumnMapping()
    mapping.timeType = timeType
    mapping.issueType = issueType
    mapping.duplicates = duplicates
    var values: [String] = []
    var keys: [KeyMapping] = []
    for assignment in mappings {
      switch assignment.name {
      case "time_value": mapping.time = assignment.column
      case "issue": mapping.issue = assignment.column
      case "value": values += assignment.column.split(separator: ",").map(String.init)
      default: keys.append(KeyMapping(assignment.name, column: assignment.column))
      }
    }
    if !values.isEmpty { mapping.values = values }
    mapping.extraKeys = keys
    return mapping
  }
}
