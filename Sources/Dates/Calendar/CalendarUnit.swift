/// A span of the calendar that days fall into.
public enum CalendarUnit: Hashable, Sendable, CaseIterable {
  case day
  /// Monday to Sunday, as in ISO 8601.
  case week
  case month
  /// Three months, from January, April, July or October.
  case quarter
  case year
}
