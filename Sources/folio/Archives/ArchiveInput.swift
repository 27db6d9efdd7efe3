import ArgumentParser
import Cells
import Dates
import RevisionStore
import Revisions

/// What a command reads: issues in memory, or a store that answers from its file.
enum ArchiveInput {
  case archive(Archive)
  case store(RevisionStore)

  var keyNames: [String] {
    switch self {
    case .archive(let archive): archive.keys.names
    case .store(let store): store.keyNames
    }
  }

  var valueNames: [String] {
    switch self {
    case .archive(let archive): archive.valueNames
    case .store(let store): store.valueNames
    }
  }

  var timeType: TimeType {
    switch self {
    case .archive(let archive): archive.timeType
    case .store(let store): store.timeType
    }
  }

  var issueType: TimeType {
    switch self {
    case .archive(let archive): archive.issueType
    case .store(let store): store.issueType
    }
  }

  /// The issues of the keys that meet the conditions, with some of the value columns; of a store no more than these are read.
  func archive(where conditions: [KeyCondition], values: [String]) throws -> Archive {
    switch self {
    case .archive(let archive):
      return try Self.selecting(archive, conditions, values)
    case .store(let store):
      return try FaultReport(path: store.path).reporting {
        try store.archive(where: conditions, values: values)
      }
    }
  }

  /// The issues of one time; an archive in memory is given with all others.
  func archive(at time: Day, where conditions: [KeyCondition], values: [String]) throws -> Archive {
    guard case .store(let store) = self else { return try archive(where: conditions, values: values) }
    return try FaultReport(path: store.path).reporting {
      try store.archive(at: time, where: conditions, values: values)
    }
  }

  /// The views of some dates, one after another.
  func snapshots(
    asOf dates: [Day], where conditions: [KeyCondition], values: [String], _ body: (Snapshot) -> Void
  ) throws {
    switch self {
    case .archive(let archive):
      for snapshot in try Self.selecting(archive, conditions, values).sweep(over: dates) { body(snapshot) }
    case .store(let store):
      try FaultReport(path: store.path).reporting {
        for date in dates { body(try store.snapshot(asOf: date, where: conditions, values: values)) }
      }
    }
  }

  func timeSpan(where conditions: [KeyCondition]) throws -> ClosedRange<Day>? {
    switch self {
    case .archive(let archive):
      return try Self.selecting(archive, conditions, archive.valueNames).timeSpan
    case .store(let store):
      return try FaultReport(path: store.path).reporting {
        try store.timeSpan(where: conditions)
      }
    }
  }

  private static func selecting(_ archive: Archive, _ conditions: [KeyCondition], _ values: [String]) throws -> Archive
  {
    guard let columns = values == archive.valueNames ? archive : archive.selectingValues(values) else {
      throw SelectionArguments.unknownValue(values.first ?? "", available: archive.valueNames)
    }
    guard !conditions.isEmpty else { return columns }
    do throws(KeyConditionError) {
      return try columns.selecting(where: conditions)
    } catch {
      throw ValidationError(error.words)
    }
  }
}
