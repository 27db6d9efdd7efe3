public import Dates

/// One statement of a source: on the day `issue` it said that at `time` the signal of `key` was `value`.
///
/// The source may say something else on a later day; an archive keeps every such statement.
public struct Issue: Sendable {
  /// Which series the value belongs to.
  public var key: Key
  /// The day that the value is about.
  public var time: Day
  /// The day on which the value was published. It may precede `time`: some sources forecast.
  public var issue: Day
  /// The value, or NaN where the source withdrew it.
  public var value: Double

  /// An issue of a value for `time` on the day `issue`.
  public init(key: Key, time: Day, issue: Day, value: Double) {
    self.key = key
    self.time = time
    self.issue = issue
    self.value = value
  }

  /// Days from the time of the value to its publication.
  public var lag: Int { issue - time }
}

extension Issue: Equatable {
  /// Missing equals missing.
  public static func == (left: Issue, right: Issue) -> Bool {
    left.key == right.key && left.time == right.time && left.issue == right.issue
      && isSame(left.value, right.value)
  }
}

/// Whether two values are equal, where missing equals missing.
func isSame(_ left: Double, _ right: Double) -> Bool {
  left == right || (left.isNaN && right.isNaN)
}
