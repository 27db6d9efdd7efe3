public import Dates

extension Archive {
  /// What lags count: steps of the times where issue dates have the same type, else days.
  public var lagType: TimeType { timeType == issueType ? timeType : .day }

  /// The lag of an issue: steps from its time, or days from the first day of its time.
  public func lag(from time: Day, to issue: Day) -> Int {
    lagType.steps(from: time, to: issue)
  }
}
