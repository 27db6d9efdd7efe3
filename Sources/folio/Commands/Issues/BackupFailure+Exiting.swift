import Backups
import Cells
import Files
import Notebook

extension BackupFailure {
  /// The result of `body`; where it fails, its words go to standard error and the command ends.
  ///
  /// - Parameter fault: Why what takes the issues ended the run, if it did.
  static func exiting<Result>(
    noting fault: () -> CellError? = { nil }, _ body: () throws(BackupError) -> Result
  ) throws -> Result {
    do throws(BackupError) {
      return try body()
    } catch {
      if case .cancelled = error {
        guard let fault = fault() else { throw CancellationError() }
        StandardError.write("error: \(fault.message)")
        throw ExitStatus.cellFailed
      }
      let failure = BackupFailure(error)
      StandardError.write("error: \(failure.message)")
      if let hint = failure.hint { StandardError.write("  hint: \(hint)") }
      throw error.isUsage ? ExitStatus.wrongInput : ExitStatus.cellFailed
    }
  }
}

extension BackupError {
  /// Whether the arguments are wrong, rather than a file.
  fileprivate var isUsage: Bool {
    switch self {
    case .noTable, .severalTables, .noColumn, .noKey, .noDate, .sameDate, .missingPredecessor, .otherFolder: true
    default: false
    }
  }
}
