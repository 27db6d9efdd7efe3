import ArgumentParser
import Files
import Notebook

/// `folio clean`: removes what runs keep for later runs.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove the results that runs in this folder have kept.",
    discussion: """
      Reports stay. With --keep, the results that were used last stay too, up to that size.

      EXAMPLE
        folio clean --keep 100MB
      """)

  @Option(help: ArgumentHelp("How much to keep.", valueName: "size"))
  var keep: ByteCount?

  func run() throws {
    let state = StateFolder()
    if let keep {
      state.cache(limit: keep.bytes).trim()
    } else {
      try state.remove()
    }
  }
}
