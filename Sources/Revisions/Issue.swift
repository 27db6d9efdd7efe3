public import Dates

/// One statement of a source: on the date `issue` it said that at `time` the signal of `key` had these values.
///
/// The source may say something else on a later date; an archive keeps every such statement.
public struct Issue: Sendable {
  /// Which series the values belong to.
  public var key: Key
  /// The time that the values are about.
  public var time: Day
  /// The date on which the values were published. It may precede `time`: some sources forecast.
  public var issue: Day
  /// A value for each value column, or NaN where the source withdrew it.
  public var values: [Double]

  /// An issue of values for `time` on the date `issue`.
  public init(key: Key, time: Day, issue: Day, values: [Double]) {
    self.key = key
    self.time = time
    self.issue = issue
    self.values = values
  }

  /// An issue of one value.
  public init(key: Key, time: Day, issue: Day, value: Double) {
    self.init(key: key, time: time, issue: issue, values: [value])
  }

  /// The first value; NaN if there is none.
  public var value: Double { values.first ?? .nan }

  /// Days from the time of the value to its publication.
  public var lag: Int { issue - time }
}

extension Issue: Equatable {
  /// Missing equals missing.
  public static func == (left: Issue, right: Issue) -> Bool {
    left.key == right.key && left.time == right.time && left.issue == right.issue
      && left.values.elementsEqual(right.values, by: isSame)
  }
}

/// Whether two values are equal, where missing equals missing.
func isSame(_ left: Double, _ right: Double) -> Bool {
  left == right || (left.isNaN && right.isNaN)
}
