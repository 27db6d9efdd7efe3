/// How far the reading of backups is.
public struct ChainProgress: Hashable, Sendable {
  /// The bytes of the stored files that were read.
  public var bytes: Int
  /// The rows that were read.
  public var rows: Int
}
