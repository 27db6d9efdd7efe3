import Foundation

/// The program, as SwiftPM built it beside these tests.
enum Folio {
  struct Result {
    let status: Int32
    let output: Data
    let errors: String
  }

  /// Runs it in a folder and waits for its end.
  static func run(_ arguments: [String], in folder: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "folio")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // Files rather than pipes, which have to be drained while the process runs.
    let output = URL(filePath: folder).appending(path: ".output")
    let errors = URL(filePath: folder).appending(path: ".errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
