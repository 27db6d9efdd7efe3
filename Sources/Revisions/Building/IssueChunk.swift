internal import Dates

/// Some issues in the order in which they came, so many at most that an archive's issues never move while they are collected.
struct IssueChunk {
  static let capacity = 1 << 16

  /// The number of each issue's point.
  private(set) var points: [UInt32] = []
  private(set) var dates: [Day] = []
  /// The values of the issues, issue after issue.
  private(set) var values: [Double] = []

  init(width: Int) {
    points.reserveCapacity(Self.capacity)
    dates.reserveCapacity(Self.capacity)
    values.reserveCapacity(Self.capacity * width)
  }

  var isFull: Bool { points.count == Self.capacity }

  mutating func append(point: UInt32, date: Day) {
    points.append(point)
    dates.append(date)
  }

  mutating func append(value: Double) {
    values.append(value)
  }
}
