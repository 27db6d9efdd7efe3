import Files
import Kernels

/// Appends the parts of one range after another to the files of a folder in the making.
///
/// A key that a range adds and an earlier one removed returns: the sorted keys of both are merged, and the word `added` at the end of its
/// issue gives way to `returned`.
final class PartJoin {
  private let context: ChainContext
  private let format: IssueFormat
  private let text: any IssueText
  private let folder: String
  private var names: Set<String> = []
  /// Keys of rows that were removed and have not come back, by the end of the ranges so far.
  private(set) var removed = SortedRecordFile.empty
  /// Rows of partitions that are absent and held.
  private(set) var held = SortedRecordFile.empty

  init(_ context: ChainContext, format: IssueFormat, folder: String) {
    self.context = context
    self.format = format
    self.folder = folder
    text = format.text(context.columns)
  }

  /// Appends the parts of a range, no two of which have a partition in common.
  func append(_ parts: [String]) throws(BackupError) {
    let returns = try matchReturns(parts)
    try hold(parts)
    var files: [String: String] = [:]
    for part in parts {
      do throws(FilesError) {
        for name in try Folder.list(part) where name.utf8.first != UInt8(ascii: ".") { files[name] = "\(part)/\(name)" }
      } catch {
        throw .files(error)
      }
    }
    let places = try returns.read()
    for name in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let source = files[name] { try append(source, to: name, returns: places) }
    }
  }

  // MARK: Keys

  /// Carries the removed keys on over a range.
  ///
  /// - Returns: The places where issues of returned keys end, by the names of their files.
  private func matchReturns(_ parts: [String]) throws(BackupError) -> SortedRecordFile {
    let (additions, removals, returns) = (context.makeSorter(), context.makeSorter(), context.makeSorter())
    for part in parts {
      try StateFile.add(PartState.added.path(in: part), to: additions)
      try StateFile.add(PartState.removed.path(in: part), to: removals)
    }
    let added = try additions.finish().read()
    let earlier = try removed.read()
    while let record = earlier.current, let key = KeyOfRecord(earlier) {
      while let next = added.current, Self.isBefore(next, added.bytes, record, earlier.bytes) { try added.advance() }
      if key.matches(added), let place = added.current?.position {
        try add(place, of: key.bytes, to: returns)
      } else {
        try removals.add(order: record.order, position: 0, earlier.bytes, record.record, keyLength: record.key.count)
      }
      try earlier.advance()
    }
    removed = try removals.finish()
    return try returns.finish()
  }

  private static func isBefore(_ a: SortedRecord, _ aBytes: [UInt8], _ b: SortedRecord, _ bBytes: [UInt8]) -> Bool {
    a.order == b.order ? ByteRuns.compare(aBytes, a.key, bBytes, b.key) < 0 : a.order < b.order
  }

  private func add(_ place: UInt64, of key: [UInt8], to returns: RecordSorter) throws(BackupError) {
    let isParted = context.columns.partition != nil
    let name = Array(format.fileName(of: isParted ? context.partition(key, key.indices) : nil).utf8)
    // By names first, then by places: the order in which files are copied.
    try returns.add(order: 0, position: place, name, name.indices, keyLength: name.count)
  }

  private func hold(_ parts: [String]) throws(BackupError) {
    let sorter = context.makeSorter()
    for part in parts { try StateFile.add(PartState.held.path(in: part), to: sorter) }
    held = try sorter.finish()
  }

  // MARK: Texts

  /// Appends a part's file to the one of the same name, without the header if that is there.
  ///
  /// - Parameter returns: At the first place of the file or of one that follows.
  private func append(_ source: String, to name: String, returns: SortedRecords) throws(BackupError) {
    let isNew = names.insert(name).inserted
    let path = Array(name.utf8)
    var input = try PartText(source)
    let output = try IssuePlan.filesErrors { () throws(FilesError) in
      try OutputFile(isNew ? .creating : .appending, "\(folder)/\(name)")
    }
    if !isNew { try input.skip(to: text.header.count) }
    while let place = returns.current, ByteRuns.areEqual(returns.bytes, place.key, path, path.indices) {
      if let tail = text.bytesAfterChange {
        // What a damaged part says may be any number: `copy` finds that the file ends before it.
        let end = text.header.count + Int(min(place.position, 1 << 60)) - tail
        try input.copy(to: end - IssueChange.added.text.count, output)
        try IssuePlan.filesErrors { () throws(FilesError) in try output.append(IssueChange.returned.text[...]) }
        try input.skip(to: end)
      }
      try returns.advance()
    }
    try input.copyRest(output)
  }
}
