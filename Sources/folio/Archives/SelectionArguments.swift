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

  func select(from archive: Archive) throws -> Archive {
    var part = archive
    if let value {
      guard let selection = part.selectingValue(value) else {
        throw ValidationError(
          "there is no value column `\(value)`; there are \(archive.valueNames.map { "`\($0)`" }.joined(separator: ", "))")
      }
      part = selection
    }
    guard !keys.isEmpty else { return part }
    var conditions: [KeyCondition] = []
    for key in keys {
      if let position = conditions.firstIndex(where: { $0.column == key.name }) {
        conditions[position].values.append(key.column)
      } else {
        conditions.append(KeyCondition(key.name, isOneOf: [key.column]))
      }
    }
    do throws(KeyConditionError) {
      return try part.selecting(where: conditions)
    } catch {
      throw ValidationError(error.words)
    }
  }

  /// The part with one value column, which must be chosen where there are several.
  func selectOne(from archive: Archive) throws -> Archive {
    let part = try select(from: archive)
    guard part.valueNames.count == 1 || value != nil else {
      throw ValidationError(
        "the archive has the value columns \(part.valueNames.map { "`\($0)`" }.joined(separator: ", ")); choose one with --value")
    }
    return part
  }

  /// A time or an issue date of an argument.
  static func time(_ text: String, _ type: TimeType, option: String) throws -> Day {
    if let day = type.time(text) { return day }
    throw ValidationError("--\(option) takes \(type.expectation), not `\(text)`")
  }
}
