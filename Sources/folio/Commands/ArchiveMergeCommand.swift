import ArgumentParser
import Cells
import Revisions

/// `folio archive merge`: two signals side by side.
struct ArchiveMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Write two archives as one with the value columns of both.",
    discussion: """
      An issue wherever one of the two changed. Key columns that hold one text in each file and not the same, such as \
      the signal's name, are left out. Value columns of the same name are called by the text of the column signal, or \
      by the files' numbers.

      EXAMPLE
        folio archive merge cases.csv visits.csv --sync truncate -o both.csv
      """)

  @Argument(help: ArgumentHelp("The first archive; `-` reads standard input.", valueName: "file"))
  var first: String

  @Argument(help: ArgumentHelp("The second archive.", valueName: "file"))
  var second: String

  @Option(
    help: ArgumentHelp(
      "What holds after the last issue of the shorter archive: locf (its values), truncate (nothing is read further) or na (missing).",
      valueName: "sync"))
  var sync = MergeSync.locf

  @Option(
    help: ArgumentHelp("The names of the value columns, with commas between them.", valueName: "a,b"))
  var names: String?

  @OptionGroup var output: ArchiveOutput
  @OptionGroup var archive: ArchiveArguments

  func validate() throws {
    guard first != "-" || second != "-" else { throw ValidationError("standard input can be read once") }
  }

  func run() throws {
    try output.write(merged(archive.read(first, besides: [second]), archive.read(second, besides: [first])))
  }

  private func merged(_ first: Archive, _ second: Archive) throws -> Archive {
    let names = names.map { $0.split(separator: ",").map(String.init) }
    do throws(MergeError) {
      let (left, right) = try first.aligned(with: second)
      let merged = try left.merging(right, sync: sync)
      guard let names else { return merged }
      if let renamed = merged.renamingValues(names) { return renamed }
    } catch {
      StandardError.write("\(self.second): error: \(error.words)")
      throw ExitStatus.cellFailed
    }
    throw ValidationError("--names takes a name for each value column, each another and none a key column's")
  }
}
