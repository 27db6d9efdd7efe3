public import Backups
public import Dates
public import Notebook
import Synchronization

/// Writes issues to one store of revisions, `issues.sqlite`, which is asked what was known on a date.
///
/// Its keys are the columns of the key but for `time_value`, its values the compared columns that hold numbers; those of removed rows are
/// missing. Issues are the days of the backups.
public final class StoreOutput: IssueOutput {
  public let name = "sqlite"
  private let timeType: TimeType
  private let noted = Mutex<CellError?>(nil)

  /// Why a store cannot take the issues: then the run ended with `BackupError.cancelled`.
  public var fault: CellError? { noted.withLock { $0 } }

  /// - Parameter timeType: What the column `time_value` counts.
  public init(timeType: TimeType) {
    self.timeType = timeType
  }

  public func makeSink(in folder: String, earlier: String?) throws(BackupError) -> any IssueFileSink {
    StoreSink(folder: folder, earlier: earlier, columns: ArchiveColumns(time: "time_value", timeType: timeType)) {
      fault in self.noted.withLock { $0 = fault }
    }
  }
}
