public import Dates

/// A backup: a file and the day of which it is.
public struct BackupFile: Hashable, Sendable {
  public let path: String
  public let date: Day

  public init(path: String, date: Day) {
    self.path = path
    self.date = date
  }

  /// The last part of the path.
  public var name: String {
    String(path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? "")
  }

  /// Whether the file is a CSV snapshot rather than a dump, by its name without the suffix of a compression.
  public var isCSV: Bool {
    let name = [".gz", ".zst", ".xz"].first { path.hasSuffix($0) }.map { path.dropLast($0.count) } ?? path[...]
    return name.hasSuffix(".csv")
  }

  /// The date that a file's name holds: eight digits, or `2020-06-24`, that make a day and are not part of a longer number; nil
  /// where there is none, or several that differ.
  public static func date(inNameOf path: String) -> Day? {
    let name = Array(BackupFile(path: path, date: .earliest).name.utf8)
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    var found: Day?
    for length in [8, 10] {
      for start in 0..<max(name.count - length + 1, 0) {
        let end = start + length
        if start > 0, isDigit(name[start - 1]) || end < name.count && isDigit(name[end]) { continue }
        if end < name.count, isDigit(name[end]) { continue }
        guard let day = Day(utf8: name[start..<end]) else { continue }
        if let found, found != day { return nil }
        found = day
      }
    }
    return found
  }
}
