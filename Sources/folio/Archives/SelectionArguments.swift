import ArgumentParser
import Cells
import Dates
import Revisions

/// Which part of an archive a command is about.
struct SelectionArguments: ParsableArguments {
  @Option(
    name: .customLong("key"), parsing: .singleValue,
    help: ArgumentHelp("Keep the series with this text in a key column; repeat it for more.", valueName: "column=text"))
  var keys: [ColumnAssignment] = []

  @Option(help: ArgumentHelp("The value column to look at; all, or the only one, if left out.", valueName: "name"))
  var value: String?

  /// The series that are asked for; none for all.
  var conditions: [KeyCondition] {
    var conditions: [KeyCondition] = []
    for key in keys {
      if let position = conditions.firstIndex(where: { $0.column == key.name }) {
        conditions[position].values.append(key.column)
      } else {
        conditions.append(KeyCondition(key.name, isOneOf: [key.column]))
      }
    }
    return conditions
  }

  /// The value columns that are asked for: one, or all.
  func values(of input: ArchiveInput) throws -> [String] {
    guard let value else { return input.valueNames }
    guard input.valueNames.contains(value) else { throw Self.unknownValue(value, available: input.valueNames) }
    return [value]
  }

  /// The series and the value column that are asked for.
  func select(from input: ArchiveInput) throws -> Archive {
    try input.archive(where: conditions, values: values(of: input))
  }

  /// The series that are asked for, the value column before all others; it must be chosen where there are several.
  func selectFirst(from input: ArchiveInput) throws -> Archive {
    let first = try onlyValue(of: input)
    return try input.archive(where: conditions, values: [first] + input.valueNames.filter { $0 != first })
  }

  /// The series that are asked for with one value column, which must be chosen where there are several.
  func selectOne(from input: ArchiveInput) throws -> Archive {
    try input.archive(where: conditions, values: [onlyValue(of: input)])
  }

  private func onlyValue(of input: ArchiveInput) throws -> String {
    let names = try values(of: input)
    guard names.count == 1 else {
      throw ValidationError("the archive has the value columns \(Self.list(names)); choose one with --value")
    }
    return names[0]
  }

  static func unknownValue(_ value: String, available: [String]) -> ValidationError {
    ValidationError("there is no value column `\(value)`; there are \(list(available))")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// A time or an issue date of an argument.
  static func time(_ text: String, _ type: TimeType, option: String) throws -> Day {
    if let day = type.time(text) { return day }
    throw ValidationError("--\(option) takes \(type.expectation), not `\(text)`")
  }
}
