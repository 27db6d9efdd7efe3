public import Dates

/// A view of an archive that moves through its issue dates; a step touches only the points that changed.
///
/// ```swift
/// var cursor = SweepCursor(over: archive)
/// cursor.move(to: date)
/// cursor.snapshot  // equals archive.snapshot(asOf: date)
/// ```
///
/// The cursor holds 4 bytes for each issue and each point of the archive.
public struct SweepCursor: Sendable {
  /// The archive that is viewed.
  public let archive: Archive
  /// The date of the view, or nil before the first move.
  public private(set) var date: Day?

  /// The point of each issue, in the order of issue dates.
  private let changes: [UInt32]
  /// The number of `changes` that are in the view.
  private var changeCount = 0
  /// The number of issues of each point that are in the view.
  private var visible: [UInt32]

  /// A cursor that stands before the first issue.
  ///
  /// - Complexity: O(*n*) for *n* issues.
  public init(over archive: Archive) {
    self.archive = archive
    var order = StableOrder(count: archive.count)
    if let span = archive.issueSpan {
      let dates = archive.dates
      order.sort(by: { UInt32(dates[$0] - span.lowerBound) }, maximum: UInt32(span.upperBound - span.lowerBound))
    }
    var pointOfIssue = [UInt32](repeating: 0, count: archive.count)
    for point in archive.times.indices {
      for issue in archive.issues(of: point) { pointOfIssue[issue] = UInt32(point) }
    }
    changes = order.positions.map { pointOfIssue[Int($0)] }
    visible = [UInt32](repeating: 0, count: archive.pointCount)
  }

  /// Moves the view to a date.
  ///
  /// - Complexity: O(*c*) for *c* issues since the date of the view; a move back starts over.
  public mutating func move(to date: Day) {
    if let current = self.date, date < current {
      changeCount = 0
      for point in visible.indices { visible[point] = 0 }
    }
    while changeCount < changes.count {
      let point = Int(changes[changeCount])
      // The issues of a point come in the order of their dates, so the next of a point is the first that is not in the view.
      guard archive.dates[Int(archive.issueOffsets[point] + visible[point])] <= date else { break }
      visible[point] += 1
      changeCount += 1
    }
    self.date = date
  }

  /// The position of the issue of a point that is in the view, or nil if none is.
  func issue(of point: Int) -> Int? {
    visible[point] == 0 ? nil : Int(archive.issueOffsets[point] + visible[point]) - 1
  }

  /// The view as a value, or nil before the first move.
  ///
  /// - Complexity: O(*p*) for *p* points.
  public var snapshot: Snapshot? {
    date.map { date in archive.snapshot(date: date) { Int(visible[$0]) } }
  }
}
