/// Why a back-fill cannot be simulated.
public enum BackfillSimulatorError: Error, Hashable, Sendable {
  /// There is no place to simulate.
  case noPlaces
  /// Two places have the name.
  case duplicatePlace(String)
  /// A number is not in its range, or not a number.
  case outOfRange(Parameter, value: Double, allowed: ClosedRange<Double>)
  /// The last lag is before the first.
  case lagsReversed(first: Int, last: Int)
  /// Issue dates would leave the calendar.
  case beyondCalendar
  /// Places, days and lags make more issues than are simulated.
  case tooManyIssues(limit: Int)

  /// The numbers that a simulation depends on.
  public enum Parameter: String, Sendable {
    case days, firstLag, lastLag, delay, noise, missedIssues
  }
}
