import ArgumentParser

/// `folio issues`: revisions out of backups and tables.
struct IssuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issues",
    abstract: "Find what changed between backups of a table, exactly.",
    discussion: """
      EXAMPLE
        folio issues inspect backup_20200601.sql.gz
        folio issues generate backup_*.sql.gz -o issues --ignore timestamp1,timestamp2
      """,
    subcommands: [
      IssuesInspectCommand.self, IssuesGenerateCommand.self, IssuesDiffCommand.self, IssuesPartitionCommand.self,
      IssuesFilterCommand.self, IssuesPlanCommand.self, IssuesUnitCommand.self, IssuesJoinCommand.self,
    ])
}
