import Files
import FoundationEssentials

/// Messages for people, apart from what a program may read on standard output.
enum StandardError {
  static let isTerminal = StandardStream.error.isTerminal

  /// Whether messages carry colours: see https://no-color.org.
  static let hasColor = isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// Writes a message, ended by a line break.
  static func write(_ message: String) {
    StandardStream.error.write(message.hasSuffix("\n") ? message : message + "\n")
  }
}
