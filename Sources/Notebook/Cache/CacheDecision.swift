import Report

/// Why the output of a cell was taken from the cache, or not.
public enum CacheDecision: Hashable, Sendable {
  case hit
  case miss(Reason)

  public enum Reason: Hashable, Sendable {
    /// The cache is turned off.
    case disabled
    /// No run before this one had a cell with this id.
    case new
    case kindChanged
    /// Another build of the program, or another version of the kind, ran it last.
    case programChanged
    case fieldsChanged
    case fileChanged(String)
    case inputChanged(String)
    /// The same as in the last run, which had no output to keep.
    case failedBefore
    case skippedBefore
    /// The same as in the last run, but its output is not kept any more.
    case evicted
    /// The entry was cut off or altered.
    case damaged
  }

  /// The reason for a miss, from what the cell depended on in the last run and how it went.
  static func reason(_ now: Fingerprint, last entry: LastRun.Entry?) -> Reason {
    guard let entry else { return .new }
    let last = entry.fingerprint
    if now.kind != last.kind { return .kindChanged }
    if (now.program, now.version) != (last.program, last.version) { return .programChanged }
    if now.fields != last.fields { return .fieldsChanged }
    if let file = now.files.first(where: { !last.files.contains($0) }) { return .fileChanged(file.name) }
    if let input = now.inputs.first(where: { !last.inputs.contains($0) }) { return .inputChanged(input.name) }
    return switch entry.status {
    case .ok: .evicted
    case .failed: .failedBefore
    case .skipped: .skippedBefore
    }
  }
}

extension CacheDecision: CustomStringConvertible {
  public var description: String {
    switch self {
    case .hit: "from the cache"
    case .miss(.disabled): "run: the cache is off"
    case .miss(.new): "run: not run before"
    case .miss(.kindChanged): "run: its kind changed"
    case .miss(.programChanged): "run: another build of folio ran it last"
    case .miss(.fieldsChanged): "run: its fields changed"
    case .miss(.fileChanged(let name)): "run: the file \(name) changed"
    case .miss(.inputChanged(let id)): "run: the cell \(id) changed"
    case .miss(.failedBefore): "run: it failed the last time"
    case .miss(.skippedBefore): "run: it was skipped the last time"
    case .miss(.evicted): "run: its result is not in the cache any more"
    case .miss(.damaged): "run: its result in the cache was damaged"
    }
  }
}
