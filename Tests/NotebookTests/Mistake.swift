import Cells
import Foundation
import Notebook
import Spec
import TestSupport
import Testing

/// A spec that is wrong, with the text that says so.
struct Mistake: CustomTestStringConvertible {
  private static let folder = SharedFolder.packageRoot.appending(path: "Tests/NotebookTests/Mistakes")
  private static let separator = "====\n"

  static let all: [Mistake] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map(Mistake.init(file:))) ?? []

  let name: String
  let spec: String
  let expected: String

  private init(file: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let border = text.range(of: Self.separator)
    name = file.replacing(".txt", with: "")
    spec = String(text[..<(border?.lowerBound ?? text.endIndex)])
    expected = border.map { String(text[$0.upperBound...]) } ?? ""
  }

  var testDescription: String { name }

  /// Everything that is said about the spec, as the command line says it.
  func diagnosed() throws -> String {
    let (source, overridden, diagnostics) = try read(spec, in: Self.folderWithData())
    return overridden + DiagnosticFormatter(source).text(for: diagnostics)
  }

  /// All diagnostics of a text in the place of the spec.
  func diagnostics(of text: String, in folder: TemporaryFolder) -> [Diagnostic] {
    read(text, in: folder).diagnostics
  }

  private func read(
    _ text: String, in folder: TemporaryFolder
  ) -> (source: SourceFile, overridden: String, diagnostics: [Diagnostic]) {
    let source = SourceFile(name: "\(name).yaml", text: text)
    let reading = NotebookReader(registry: .standard).read(source, overrides: overrides)
    let specs = folder.path("specs")
    let planning = Planner(specFolder: specs, workingFolder: specs).plan(reading, stem: name)
    let overridden = reading.overrideErrors.map { error in
      "error[\(error.code)]: \(error.message)\n" + (error.hint.map { "hint: \($0)\n" } ?? "")
    }
    return (source, overridden.joined(), planning.diagnostics)
  }

  func record(_ text: String) throws {
    try Data((spec + Self.separator + text).utf8).write(to: Self.folder.appending(path: "\(name).txt"))
  }

  /// A folder `specs` with the files that specs name, and one beside it that they may not.
  static func folderWithData() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("0 1\n", to: "outside.txt")
    try folder.write("0 1\n", to: "specs/data/edges.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("specs/data/link.txt"), withDestinationPath: folder.path("outside.txt"))
    return folder
  }

  private var overrides: [ParameterOverride] {
    spec.split(separator: "\n").prefix { $0.hasPrefix("# --set ") }.compactMap {
      ParameterOverride(String($0.dropFirst(8)))
    }
  }
}
