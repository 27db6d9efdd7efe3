import ArgumentParser
import Notebook
import Spec

/// `folio check`: everything that can be wrong before a run.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and plan specs without running them, and list what is wrong.",
    discussion: """
      Text goes to standard error; json writes one object a line to standard output, with file, line, column, endLine, \
      endColumn, severity, code, message and hint.

      EXAMPLE
        folio check notebooks/backfill.yaml --format json
      """)

  @OptionGroup var arguments: SpecArguments

  @Option(help: "How to write what is wrong: text or json.")
  var format = Format.text

  func run() throws {
    let workspace = try Workspace(arguments)
    workspace.show(format)
    guard workspace.isSound else { throw ExitStatus.wrongInput }
  }
}
