import ArgumentParser
import Files
import Revisions
import Tabular

/// Where an archive is written: a file, or standard output.
struct ArchiveOutput: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "How issues are written: csv, json or jsonl; by default what the file's name tells, else csv.",
      valueName: "format"))
  var format: RecordFormat?

  func write(_ archive: Archive) throws {
    guard let output else {
      archive.write(format ?? .csv) { StandardStream.output.write($0) }
      return
    }
    var text: [UInt8] = []
    let ending = output.split(separator: ".").last.flatMap { RecordFormat(rawValue: $0.lowercased()) }
    archive.write(format ?? ending ?? .csv) { text += $0 }
    do throws(FilesError) {
      try File.writeAtomically(text, to: output)
    } catch {
      StandardError.write("error: \(error.description)")
      throw ExitStatus.cellFailed
    }
  }
}
