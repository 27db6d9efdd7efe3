/// The days from a first to a last day, both included, every so many days.
///
/// ```swift
/// DayRange(from: Day("2020-06-01")!, through: Day("2020-12-01")!, every: 30)
/// ```
///
/// The last day is a member only if the steps meet it. A range whose first day is after its last is empty. It takes no memory
/// for its members, whose number and positions are known at once.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The day that no member is after.
  public let through: Day
  /// The number of days between two members, at least 1.
  public let every: Int

  /// The days from `from` to `through`, or nil if `every` is less than 1.
  public init?(from: Day, through: Day, every: Int = 1) {
    guard every >= 1 else { return nil }
    self.from = from
    self.through = through
    self.every = every
  }
}

extension DayRange: RandomAccessCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int { from <= through ? (through - from) / every + 1 : 0 }

  public subscript(position: Int) -> Day {
    precondition(indices.contains(position), "an index of the range")
    return from.adding(days: position * every)
  }
}
