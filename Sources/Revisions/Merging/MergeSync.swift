/// What a merge says about dates that only one of the archives has reached.
public enum MergeSync: String, Hashable, Sendable, CaseIterable {
  /// The last values of the other archive hold on.
  case locf
  /// Issues after the earlier of the two last dates are left out.
  case truncate
  /// The values of the other archive are missing from the date after its last.
  case na
}
