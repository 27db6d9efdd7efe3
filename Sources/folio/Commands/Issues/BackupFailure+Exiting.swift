import Backups
import Cells
import Files

extension BackupFailure {
  /// The result of `body`; where it fails, its words go to standard error and the command ends.
  static func exiting<Result>(_ body: () throws(BackupError) -> Result) throws -> Result {
    do throws(BackupError) {
      return try body()
    } catch {
      if case .cancelled = error { throw CancellationError() }
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
