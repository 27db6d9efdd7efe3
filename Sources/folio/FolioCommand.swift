import ArgumentParser

/// The root of the command line.
struct FolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folio",
    abstract: "Turn short declarative specs into static HTML reports.",
    discussion: """
      EXAMPLE
        folio run notebooks/graph-layout.yaml --set seed=7

      EXIT CODES
        0 done, 1 a cell or a file of data failed, 2 the spec or the arguments are wrong, 130 interrupted.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, ExportCommand.self, CheckCommand.self, ParseCommand.self, LayoutCommand.self, NewCommand.self,
      SchemaCommand.self,
      FetchCommand.self, AsOfCommand.self, HistoryCommand.self, SweepCommand.self, RevisionsCommand.self,
      ArchiveCommand.self, IssuesCommand.self, DiffCommand.self, VerifyCommand.self, KindsCommand.self,
      CleanCommand.self,
    ])
}
