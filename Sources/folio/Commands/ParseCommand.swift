import ArgumentParser
import Files
import Spec

/// `folio parse`: the tree of any YAML-lite document.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the tree of a YAML-lite document as JSON.",
    discussion: """
      Any document will do, not only a spec. Several documents print one line each.

      EXAMPLE
        echo 'sizes: [1, 2]' | folio parse -
      """)

  @Argument(help: ArgumentHelp("The documents; `-` reads standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var isSound = true
    for file in files {
      let file = try SpecFile(path: file)
      let parsed = YAMLLite.parse(file.source)
      DiagnosticOutput(format: .text).write(file.encodingProblem.map { [$0] } ?? parsed.diagnostics, of: file.source)
      if file.encodingProblem == nil, let root = parsed.accepted {
        StandardStream.output.write(root.json() + "\n")
      } else {
        isSound = false
      }
    }
    if !isSound { throw ExitStatus.wrongInput }
  }
}
