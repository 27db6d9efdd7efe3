import Kernels

/// What a backup has that the one before has not, and the other way round, before keys are matched.
final class DayChanges {
  /// Rows of the backup before that have no counterpart yet, by the hashes of their keys.
  let gone: RecordSorter
  /// Rows of the backup that have no counterpart yet.
  let new: RecordSorter
  /// Issues by the places of their rows: what ``IssueSpool`` writes.
  let spool: IssueSpool

  init(_ context: ChainContext) {
    gone = context.makeSorter()
    new = context.makeSorter()
    spool = IssueSpool(context)
  }
}
