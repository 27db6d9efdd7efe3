import ArgumentParser
import Files
import RevisionStore
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
      "How issues are written: csv, json or jsonl; by default what the file's name tells, which may end with .sqlite, else csv.",
      valueName: "format"))
  var format: RecordFormat?

  /// Whether nothing is said but what the defaults say.
  var isStandard: Bool { output == nil && format == nil }

  func write(_ archive: Archive) throws {
    guard let output else {
      archive.write(format ?? .csv) { StandardStream.output.write($0) }
      return
    }
    let ending = output.split(separator: ".").last?.lowercased()
    if format == nil, ending == "sqlite" {
      try FaultReport(path: output).reporting {
        try RevisionStore.create(output, holding: archive)
      }
      return
    }
    var text: [UInt8] = []
    archive.write(format ?? ending.flatMap(RecordFormat.init(rawValue:)) ?? .csv) { text += $0 }
    do throws(FilesError) {
      try File.writeAtomically(text, to: output)
    } catch {
      StandardError.write("error: \(error.description)")
      throw ExitStatus.cellFailed
    }
  }
}
