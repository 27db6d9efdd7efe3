public import Foundation

/// The folder of oracles and data that stands beside the repository of its makers.
///
/// A user's clone has none: suites that need it are `.enabled(if: SharedFolder.isPresent)`.
public enum SharedFolder {
  /// `FOLIO_SHARED`, else `../shared` beside the package.
  public static let url: URL =
    ProcessInfo.processInfo.environment["FOLIO_SHARED"].map { URL(filePath: $0) }
    ?? packageRoot.deletingLastPathComponent().appending(path: "shared")

  public static let isPresent = FileManager.default.fileExists(atPath: url.appending(path: "README.md").path)

  /// The folder of `Package.swift`.
  public static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static func path(_ relative: String) -> String { url.appending(path: relative).path }

  public static func text(_ relative: String) throws -> String {
    try String(contentsOf: url.appending(path: relative), encoding: .utf8)
  }
}
