/// What to do with rows that are issues of the same point on the same date.
public enum DuplicatePolicy: String, Hashable, Sendable, CaseIterable {
  /// An error that names the two rows.
  case refuse
  /// The row that comes last counts.
  case last
}
