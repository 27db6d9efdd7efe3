import ArgumentParser
import Files

/// `folio new`: a spec to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a spec to begin with.",
    discussion: """
      Writes NAME.yaml, which runs as it is; with --template backups also a folder of small dumps. A file that is there is never \
      replaced.

      EXAMPLE
        folio new my-graph --template layout && folio run my-graph.yaml
      """)

  @Argument(help: ArgumentHelp("The name of the spec, without .yaml.", valueName: "name"))
  var name: String

  @Option(help: "What it is about.")
  var template = SpecTemplate.layout

  func run() throws {
    let path = name.hasSuffix(".yaml") ? name : "\(name).yaml"
    guard try FileStatus(path: path) == nil else { throw ValidationError("there is a file \(path) already") }
    let stem = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
    guard SafePath.isPlain(stem) else { throw ValidationError("\(name) cannot name a spec") }
    let folder = String(path.dropLast(stem.count + 5))
    for sample in template.samples where try FileStatus(path: folder + sample.path) != nil {
      throw ValidationError("there is a file \(folder + sample.path) already")
    }
    let words = stem.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    do throws(FilesError) {
      for sample in template.samples {
        let target = folder + sample.path
        try Folder.create(
          target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
        try File.writeAtomically(Array(sample.text.utf8), to: target)
      }
      try File.writeAtomically(Array(template.text(title: title).utf8), to: path)
    } catch {
      throw ValidationError(error.description)
    }
    StandardError.write("\(path): run it with `folio run \(path)`")
  }
}

extension SpecTemplate: ExpressibleByArgument {}
