/// Which state of the data a model is trained on.
public enum TrainingView: String, Sendable, CaseIterable {
  /// The data as they are now, which nobody had on the date: the leak.
  case latest
  /// The data as they were on the forecast date. Old features have had their back-fill, the newest have not.
  case asOf = "as-of"
  /// Features as they looked when they were as fresh as the newest are on the forecast date; targets as they were on that date.
  case lagMatched = "lag-matched"
}
