/// Why there is no answer, or none that can be used.
public enum DownloadError: Error, Hashable, Sendable {
  /// There was no connection, or it broke; the words are libcurl's.
  case transport(String)
  /// The server's status, and the beginning of what it said.
  case status(Int, body: String)
  /// The answer has more bytes than were asked for at most.
  case tooLarge(limit: Int)
  /// The task was cancelled.
  case cancelled
}
