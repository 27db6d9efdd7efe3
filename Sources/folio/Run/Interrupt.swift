import Dispatch
import Glibc

/// Turns Ctrl-C and a request to terminate into the cancellation of a task; a second Ctrl-C ends the process at once.
enum Interrupt {
  /// The result of `body`, which is cancelled by the first signal.
  static func guarding<Success: Sendable>(_ body: @escaping @Sendable () async throws -> Success) async throws
    -> Success
  {
    let task = Task { try await body() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if task.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
