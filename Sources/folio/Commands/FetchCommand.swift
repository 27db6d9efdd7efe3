import ArgumentParser

/// `folio fetch`: data from where they are published.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Download data with their revisions.",
    subcommands: [FetchCovidcastCommand.self])
}
