/// Where a text stops being JSON.
public struct JSONError: Error, Hashable, Sendable {
  /// Of the first byte that does not fit, from 0.
  public let offset: Int
}
