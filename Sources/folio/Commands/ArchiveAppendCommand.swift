import ArgumentParser
import Cells
import Revisions

/// `folio archive append`: newer issues behind an archive.
struct ArchiveAppendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Write an archive with the issues of other files.",
    discussion: """
      All files have the same columns. An issue that is in two of them is an error, unless --duplicates last lets the \
      later file count.

      EXAMPLE
        folio archive append visits.csv today.csv -o visits.csv
      """)

  @Argument(help: ArgumentHelp("The archive; `-` reads standard input.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The files with issues to add.", valueName: "more"))
  var more: [String]

  @OptionGroup var output: ArchiveOutput
  @OptionGroup var archive: ArchiveArguments

  func run() throws {
    var whole = try archive.read(file)
    for path in more {
      let part = try archive.read(path)
      do throws(ArchiveError) {
        whole = try whole.appending(part, duplicates: archive.duplicates)
      } catch {
        StandardError.write("\(path): error: \(error.appendingWords)")
        throw ExitStatus.cellFailed
      }
    }
    try output.write(whole)
  }
}
