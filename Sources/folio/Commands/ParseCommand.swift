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
      let source = try SpecFile(path: file).source
      let parsed = YAMLLite.parse(source)
      DiagnosticOutput(format: .text).write(parsed.diagnostics, of: source)
      if let root = parsed.root, !parsed.diagnostics.contains(where: { $0.severity == .error }) {
        StandardStream.output.write(JSONPrinter.string(root) + "\n")
      } else {
        isSound = false
      }
    }
    if !isSound { throw ExitStatus.wrongInput }
  }
}
