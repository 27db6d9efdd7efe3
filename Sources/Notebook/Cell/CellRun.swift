public import Spec

/// What a cell may use while it runs.
public struct CellRun: Sendable {
  /// How many threads the run may keep busy; the output does not depend on it.
  public let jobs: Int
  /// Whether only the figures of the output are wanted, to be drawn elsewhere: pictures may be left out of its files.
  public let isForFigures: Bool
  let values: [String: any CellValue]
  /// The files that a path names; several where it is a pattern.
  let files: [FilePath: [InputFile]]
  let onProgress: @Sendable (Double) -> Void

  /// Makes a run apart from any notebook, as tests do.
  public init(
    jobs: Int = 1, isForFigures: Bool = false, values: [String: any CellValue] = [:],
    files: [FilePath: [InputFile]] = [:],
    onProgress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.jobs = jobs
    self.isForFigures = isForFigures
    self.values = values
    self.files = files
    self.onProgress = onProgress
  }

  /// The value of the cell that a field refers to.
  ///
  /// - Throws: ``CellError`` where that cell has a value of another type, or none.
  public func value<Value: CellValue>(_ reference: Reference, as type: Value.Type = Value.self) throws -> Value {
    guard let value = values[reference.id] as? Value else {
      throw CellError(code: "no-value", "the cell `\(reference.id)` has no value that this cell can use")
    }
    return value
  }

  /// The value of the cell that a field refers to, whatever its type.
  ///
  /// - Throws: ``CellError`` where that cell has none.
  public func anyValue(_ reference: Reference) throws -> any CellValue {
    guard let value = values[reference.id] else {
      throw CellError(code: "no-value", "the cell `\(reference.id)` has no value")
    }
    return value
  }

  /// A file that a field names, as the plan found it.
  public func file(_ path: FilePath) throws -> InputFile { try files(path)[0] }

  /// The files that a field names, as the plan found them, at least one: several where the path is a pattern, by name.
  public func files(_ path: FilePath) throws -> [InputFile] {
    guard let files = files[path], !files.isEmpty else {
      throw CellError(code: "missing-file", "the file `\(path.text)` is not part of the plan")
    }
    return files
  }

  /// Says which share of the run is done, from 0 to 1.
  public func progress(_ share: Double) {
    onProgress(share)
  }
}
