import ArgumentParser
import Cells
import RevisionStore
import Revisions

/// `folio archive append`: newer issues behind an archive.
struct ArchiveAppendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Write an archive with the issues of other files.",
    discussion: """
      All files have the same columns. An issue that is in two of them is an error, unless --duplicates last lets the \
      later file count. A store gets the issues itself, all or none, unless -o names another file.

      EXAMPLE
        folio archive append visits.csv today.csv -o visits.csv
        folio archive append visits.sqlite today.csv
      """)

  @Argument(help: ArgumentHelp("The archive; `-` reads standard input.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The files with issues to add.", valueName: "more"))
  var more: [String]

  @OptionGroup var output: ArchiveOutput
  @OptionGroup var archive: ArchiveArguments

  func run() throws {
    let first = try archive.open(file, besides: more)
    guard case .store(let store) = first, output.isStandard else {
      try output.write(joined(first.archive(where: [], values: first.valueNames), more[...]))
      return
    }
    let added = try joined(archive.read(more[0], besides: [file] + more, for: store), more.dropFirst(), for: store)
    try FaultReport(path: file).reporting {
      try store.append(added, duplicates: archive.duplicates)
    }
  }

  /// The issues of an archive and of files.
  private func joined(
    _ archive: Archive, _ paths: ArraySlice<String>, for store: RevisionStore? = nil
  ) throws -> Archive {
    var whole = archive
    for path in paths {
      let part = try self.archive.read(path, besides: [file] + more, for: store)
      do throws(ArchiveError) {
        whole = try whole.appending(part, duplicates: self.archive.duplicates)
      } catch {
        StandardError.write("\(path): error: \(error.appendingWords)")
        throw ExitStatus.cellFailed
      }
    }
    return whole
  }
}
