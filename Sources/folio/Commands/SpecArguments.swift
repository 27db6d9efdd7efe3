import ArgumentParser
import Files

/// Which specs a command works on, and the values of their parameters.
struct SpecArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The specs; `-` reads standard input. Without any, every .yaml and .yml file in the folder notebooks.",
      valueName: "spec"),
    completion: .file(extensions: ["yaml", "yml"]))
  var specs: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("The value of a parameter, for every spec that declares it.", valueName: "name=value"))
  var settings: [String] = []

  /// The paths, in the order in which they were given or in that of their names.
  func paths() throws -> [String] {
    if !specs.isEmpty { return specs }
    guard let names = try? Folder.list("notebooks") else {
      throw ValidationError("no spec was given, and there is no folder notebooks here")
    }
    let found = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    guard !found.isEmpty else {
      throw ValidationError("no spec was given, and there is none in the folder notebooks")
    }
    return found.map { "notebooks/\($0)" }
  }
}
