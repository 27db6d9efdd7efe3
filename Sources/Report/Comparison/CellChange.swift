/// One cell that is not the same in two reports: what was done to it, and what came of that.
public struct CellChange: Hashable, Sendable {
  /// What was done to a cell itself; a change of a cell that it needs is none.
  public enum Cause: Hashable, Sendable {
    /// The older report does not have it.
    case added
    /// The newer report does not have it.
    case removed
    case kind(before: String, after: String)
    /// The spec says something else below its kind, or a parameter there has another value.
    case fields
    /// A file that it reads has other bytes.
    case input(String)
  }

  public let id: String
  public let kind: String
  /// Empty where the cell only follows others.
  public let causes: [Cause]
  /// The changed cells that it needs, directly.
  public let follows: [String]
  /// The older and the newer status, where they differ.
  public let status: [CellStatus]
  public let metrics: [ValueChange]
  public let files: [FileChange]
  /// Whether the page shows other words, tables or captions.
  public let isContentChanged: Bool

  /// Nil where the two are the same, and need only what is the same.
  init?(_ old: RunRecord.Cell?, _ new: RunRecord.Cell?, changed: Set<String>) {
    guard let shown = new ?? old else { return nil }
    id = shown.id
    kind = shown.kind
    var causes: [Cause] = []
    if let old, let new {
      if old.kind != new.kind { causes.append(.kind(before: old.kind, after: new.kind)) }
      if old.fields != new.fields, old.fields != nil, new.fields != nil { causes.append(.fields) }
      let before = Set(old.inputs)
      let after = Set(new.inputs.map(\.path))
      causes += new.inputs.filter { !before.contains($0) }.map { .input($0.path) }
      causes += old.inputs.filter { !after.contains($0.path) }.map { .input($0.path) }
      status = old.status == new.status ? [] : [old.status, new.status]
      isContentChanged = old.content != new.content
    } else {
      causes.append(new == nil ? .removed : .added)
      status = []
      isContentChanged = true
    }
    self.causes = causes
    metrics = ValueChange.between(old?.metrics ?? [], new?.metrics ?? [])
    files = FileChange.between(old?.assets ?? [], new?.assets ?? [])
    follows = shown.needs.filter(changed.contains)
    if causes.isEmpty && status.isEmpty && metrics.isEmpty && files.isEmpty && !isContentChanged { return nil }
  }
}
