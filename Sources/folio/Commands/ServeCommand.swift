import ArgumentParser
import Files
import FlyingSocks
import Notebook
import Report

/// `folio serve`: reports in a browser that follow their specs.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the reports of specs in a browser, and keep them up to date.",
    discussion: """
      Runs the specs like `folio run`, prints an address on this machine, and runs them again whenever a spec or a file \
      that it reads is saved: only what changed, and the pages follow where they are open. Mistakes in a spec are shown above \
      its last good report. The address answers browsers of this machine only. Ctrl-C ends it.

      EXAMPLE
        folio serve notebooks/graph-layout.yaml --set seed=7
      """)

  @OptionGroup var arguments: SpecArguments

  @Option(help: ArgumentHelp("The port of the address; without it one that is free.", valueName: "n"))
  var port: UInt16 = 0

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the reports.", valueName: "dir"), completion: .directory)
  var output = "output"

  @Option(help: ArgumentHelp("How many cells run at a time.", valueName: "n"))
  var jobs = Machine.processorCount

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
    guard !arguments.specs.contains("-") else { throw ValidationError("serve takes files, not standard input") }
  }

  func run() async throws {
    let paths = try arguments.paths()
    try ReportWriter.check(output: output)
    let options = RunOptions(
      jobs: jobs, memory: Machine.memory / 2, cache: StateFolder().cache(limit: RunCommand.usualCacheLimit.bytes))
    let live = LiveRun(paths: paths, settings: arguments.settings) { [output] workspace in
      ReportRun(
        workspace: workspace, output: output, only: nil, options: options, isExplaining: false, isQuiet: false)
    }
    let preview = Preview(output: output)
    do {
      try await Interrupt.guarding { [output, port] in
        do {
          try await PreviewServer(preview, output: output).serve(port: port) { address in
            StandardStream.output.write("\(address)\n")
            try await live.perform { await preview.show($0) }
          }
        } catch {
          try Task.checkCancellation()
          throw error
        }
      }
    } catch is CancellationError {
      // Ctrl-C is how it is meant to end.
    } catch let error as SocketError {
      StandardError.write("error: cannot listen on 127.0.0.1:\(port): \(error.words)")
      throw ExitStatus.wrongInput
    }
  }
}

extension SocketError {
  fileprivate var words: String {
    if case .failed(_, _, let message) = self { message } else { errorDescription ?? "the socket was closed" }
  }
}
