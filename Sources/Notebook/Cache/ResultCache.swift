import Bytes
import Files

/// Outputs of cells on disk by fingerprint.
///
/// An entry is one file, written whole or not at all, that begins with the digest of its contents: what was cut off,
/// altered or written by another format is found out and counts as absent. Several runs may use one cache at once.
public struct ResultCache: Sendable {
  public enum Lookup: Sendable {
    case found(CellOutput)
    case absent
    /// The entry was there and is not what was stored.
    case damaged
  }

  /// The folder, which is made when the first entry is.
  public let folder: String
  /// In bytes; ``trim()`` removes entries beyond.
  public let limit: Int

  public init(folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  /// The output of a cell of this type.
  public func lookUp(_ fingerprint: Fingerprint, as type: any Cell.Type) -> Lookup {
    let path = path(of: fingerprint)
    guard let bytes = try? File.read(path, limit: limit) else { return .absent }
    guard let output = try? CacheEntry.decode(bytes, as: type) else { return .damaged }
    try? File.touch(path)
    return .found(output)
  }

  /// Keeps an output. A cache that cannot be written is no reason to fail: the cell runs again the next time.
  func store(_ output: CellOutput, as fingerprint: Fingerprint) {
    let path = path(of: fingerprint)
    try? Folder.create(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try? File.writeAtomically(CacheEntry.encode(output), to: path, isDurable: false)
  }

  /// Removes the entries that were used longest ago until the rest fits the limit.
  public func trim() {
    var entries: [(path: String, status: FileStatus)] = []
    for group in (try? Folder.list(folder)) ?? [] {
      for name in (try? Folder.list("\(folder)/\(group)")) ?? [] {
        let path = "\(folder)/\(group)/\(name)"
        guard let status = try? FileStatus(path: path), status.kind == .file else { continue }
        entries.append((path, status))
      }
    }
    var total = entries.map(\.status.size).reduce(0, +)
    entries.sort { ($0.status.modified, $0.path) < ($1.status.modified, $1.path) }
    for entry in entries where total > limit {
      try? File.remove(entry.path)
      total -= entry.status.size
    }
  }

  private func path(of fingerprint: Fingerprint) -> String {
    let key = fingerprint.key
    return "\(folder)/\(key.prefix(2))/\(key)"
  }
}
