import ArgumentParser
import Glibc
import Report

/// The entry point: parses the arguments, runs a command and turns what happened into an exit code.
@main
enum Folio {
  static func main() async {
    do {
      var command = try FolioCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch is CancellationError {
      exit(ExitStatus.interrupted.rawValue)
    } catch let error as ReportError {
      StandardError.write("error: \(error.description)")
      exit(ExitStatus.wrongInput.rawValue)
    } catch {
      // The library ends with 64 where the arguments are wrong; here that is 2, as for a wrong spec.
      guard FolioCommand.exitCode(for: error) == .validationFailure else { FolioCommand.exit(withError: error) }
      StandardError.write(FolioCommand.fullMessage(for: error))
      exit(ExitStatus.wrongInput.rawValue)
    }
  }
}
