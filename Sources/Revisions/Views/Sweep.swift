public import Dates

/// The snapshots of an archive on several dates, one after the other.
public struct Sweep: Sequence, IteratorProtocol, Sendable {
  private var cursor: SweepCursor
  private var dates: ArraySlice<Day>

  init(archive: Archive, dates: [Day]) {
    cursor = SweepCursor(over: archive)
    self.dates = dates[...]
  }

  public mutating func next() -> Snapshot? {
    guard let date = dates.popFirst() else { return nil }
    cursor.move(to: date)
    return cursor.snapshot
  }

  public var underestimatedCount: Int { dates.count }
}

extension Archive {
  /// The snapshots on each of `dates`, in their order; ascending dates share all work.
  ///
  /// - Complexity: O(*n* + *d* · *p*) for *n* issues, *d* ascending dates and *p* points.
  public func sweep(over dates: [Day]) -> Sweep { Sweep(archive: self, dates: dates) }
}
