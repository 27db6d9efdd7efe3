import Foundation
import TestSupport

/// The program as a user starts it, in a folder of its own.
final class Command {
  /// How a process ended and what it wrote.
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// `folio`, which is built beside the tests.
  private static let program: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "folio")
  }()

  /// Foundation waits for the ends of processes by select(2), which loses those whose descriptors are 1024 and above.
  private static let turnstile = Turnstile(places: 64)

  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - environment: Changes of the environment of the tests.
  ///   - subfolder: Where the program runs, below ``folder``.
  ///   - whileRunning: Gets the process once it has started.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], in subfolder: String = "",
    whileRunning: (Process) async throws -> Void = { _ in }
  ) async throws -> Outcome {
    try await run(
      arguments, input: input, environment: environment, in: subfolder, whileRunning: whileRunning)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in subfolder: String = "",
    whileRunning: (Process) async throws -> Void = { _ in }
  ) async throws -> Outcome {
    await Self.turnstile.enter()
    defer { Task { await Self.turnstile.leave() } }
    let streams = try TemporaryFolder()
    for (name, text) in ["input": input, "output": "", "error": ""] { try streams.write(text, to: name) }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path(subfolder))
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: streams.path("input")))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams.path("output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: streams.path("error")))
    let (ends, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    try await whileRunning(process)
    for await _ in ends {}
    return Outcome(
      status: process.terminationStatus, output: try streams.text("output"), error: try streams.text("error"))
  }

  /// The files below a folder, hidden ones aside, with their contents.
  func files(in name: String = "output") throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in folder.names where path.hasPrefix("\(name)/") && !path.contains("/.") {
      let url = URL(filePath: folder.path(path))
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[String(path.dropFirst(name.count + 1))] = try Data(contentsOf: url)
    }
    return files
  }
}
