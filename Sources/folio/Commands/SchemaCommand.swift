import ArgumentParser
import Cells
import Files
import Notebook
import Report

/// `folio schema`: the shape of specs, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of specs, for completions and hovers in editors.",
    discussion: """
      With a YAML language server, begin a spec with the line
        # yaml-language-server: $schema=folio.schema.json

      EXAMPLE
        folio schema > folio.schema.json
      """)

  func run() throws {
    let schema = SpecSchema(registry: .standard).json
    StandardStream.output.write(String(decoding: schema.indentedUTF8, as: UTF8.self))
  }
}
