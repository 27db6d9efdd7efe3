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

  /// The series and the value column that are asked for.
  func select(from archive: Archive) throws -> Archive {
    guard let value else { return try series(of: archive) }
    guard let selection = archive.selectingValue(value) else { throw unknownValue(value, archive) }
    return try series(of: selection)
  }

  /// The series that are asked for, the value column before all others; it must be chosen where there are several.
  func selectFirst(from archive: Archive) throws -> Archive {
    let value = try value ?? onlyValue(of: archive)
    guard let selection = archive.selectingValues([value] + archive.valueNames.filter { $0 != value }) else {
      throw unknownValue(value, archive)
    }
    return try series(of: selection)
  }

  /// The series that are asked for with one value column, which must be chosen where there are several.
  func selectOne(from archive: Archive) throws -> Archive {
    let part = try select(from: archive)
    _ = try onlyValue(of: part)
    return part
  }

  private func onlyValue(of archive: Archive) throws -> String {
    guard archive.valueNames.count == 1 else {
      throw ValidationError(
        "the archive has the value columns \(Self.list(archive.valueNames)); choose one with --value")
    }
    return archive.valueName
  }

  private func unknownValue(_ value: String, _ archive: Archive) -> ValidationError {
    ValidationError("there is no value column `\(value)`; there are \(Self.list(archive.valueNames))")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private func series(of part: Archive) throws -> Archive {
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

  /// A time or an issue date of an argument.
  static func time(_ text: String, _ type: TimeType, option: String) throws -> Day {
    if let day = type.time(text) { return day }
    throw ValidationError("--\(option) takes \(type.expectation), not `\(text)`")
  }
}
