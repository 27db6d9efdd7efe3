import ArgumentParser
import Backups

/// The memory that a process may take for backups.
struct ChainMemoryArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The most memory that the process takes, at least 32MB.", valueName: "size"))
  var memory = ByteCount(bytes: 256_000_000)

  func validate() throws {
    guard memory.bytes >= IssueChain.leastMemory else { throw ValidationError("--memory takes 32MB or more") }
  }
}
