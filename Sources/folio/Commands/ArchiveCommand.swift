import ArgumentParser

/// `folio archive`: archives as a whole.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Describe, convert, append to and merge archives.",
    discussion: """
      EXAMPLE
        folio archive info data/visits.csv.gz
      """,
    subcommands: [
      ArchiveInfoCommand.self, ArchiveConvertCommand.self, ArchiveAppendCommand.self, ArchiveMergeCommand.self,
    ])
}
