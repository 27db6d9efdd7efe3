/// What a simulation of back-fill makes: the issues that a reader could see, and the truth that they creep to.
public struct Backfill: Sendable, Equatable {
  /// The issues, with `geo_value` as the key column.
  public let archive: Archive
  /// The true values of every place and day, dated by the last issue that could be.
  public let truth: Snapshot

  init(archive: Archive, truth: Snapshot) {
    self.archive = archive
    self.truth = truth
  }
}
