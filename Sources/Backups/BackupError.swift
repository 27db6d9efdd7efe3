/// What is wrong with a backup, and where.
public struct BackupError: Error, Hashable, Sendable {
  /// The path of the file.
  public let file: String
  /// Bytes of the file's text, inflated, before the place.
  public let offset: Int
}
