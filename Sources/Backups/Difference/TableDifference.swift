public import Tabular

/// How two tables differ, row by row, as csvdiff 0.3.1 says it in JSON.
///
/// Rows are matched by their keys, and compared as text. Both tables are sorted on disk where they do not fit into memory; added and removed
/// rows come in the order of their values by the names of their columns, changed ones in that of their keys.
public struct TableDifference {
  /// Why two tables cannot be compared.
  public enum Failure: Error, Hashable, Sendable {
    case table(file: String, TabularError)
    /// The files have other columns.
    case columns(file: String, other: String)
    /// Two rows of a file have the key.
    case duplicateKey([String], file: String)
    case backup(BackupError)
  }

  /// The columns by which rows are matched.
  public let key: [String]
  private let names: [String]
  private let added: SortedRecordFile
  private let removed: SortedRecordFile
  private let changed: SortedRecordFile

  /// Whether the tables say the same.
  public var isEmpty: Bool { added.count + removed.count + changed.count == 0 }

  /// - Parameters:
  ///   - ignored: Columns that are left out.
  ///   - memory: The bytes that the process may take.
  ///   - folder: Where what does not fit into memory goes.
  public init(
    from old: String, to new: String, key: [String], ignored: [String] = [], memory: Int, scratch folder: String
  ) throws(Failure) {
    self.key = key
    let sorter = { RecordSorter(memory: MemoryPlan(total: memory, jobs: 1).sorter(of: 5), folder: folder) }
    let left = try SortedTable(old, key: key, ignored: ignored, sorter: sorter())
    let right = try SortedTable(new, key: key, ignored: ignored, sorter: sorter())
    guard left.names == right.names else { throw .columns(file: old, other: new) }
    names = left.names
    let (added, removed, changed) = (sorter(), sorter(), sorter())
    do throws(BackupError) {
      let a = try left.records.read()
      let b = try right.records.read()
      while a.current != nil || b.current != nil {
        switch SortedTable.order(a, b) {
        case ..<0: try SortedTable.moveRow(a, to: removed)
        case 1...: try SortedTable.moveRow(b, to: added)
        default: try SortedTable.moveChange(a, b, to: changed)
        }
      }
      self.added = try added.finish()
      self.removed = try removed.finish()
      self.changed = try changed.finish()
    } catch {
      throw .backup(error)
    }
  }

  /// Hands on the JSON text in pieces.
  public func write(_ body: ([UInt8]) throws(BackupError) -> Void) throws(BackupError) {
    var text = Array("{\"_index\": [".utf8)
    for (number, name) in key.enumerated() {
      if number > 0 { text += Array(", ".utf8) }
      PythonJSON.append(Array(name.utf8)[...], to: &text)
    }
    text += Array("], \"added\": [".utf8)
    try write(added, &text, body) { fields, text in appendRow(fields, &text) }
    text += Array("], \"changed\": [".utf8)
    try write(changed, &text, body) { fields, text in appendChange(fields, &text) }
    text += Array("], \"removed\": [".utf8)
    try write(removed, &text, body) { fields, text in appendRow(fields, &text) }
    text += Array("]}".utf8)
    try body(text)
  }

  private func write(
    _ records: SortedRecordFile, _ text: inout [UInt8], _ body: ([UInt8]) throws(BackupError) -> Void,
    append: ([ArraySlice<UInt8>], inout [UInt8]) -> Void
  ) throws(BackupError) {
    let reader = try records.read()
    var isFirst = true
    while let record = reader.current {
      if !isFirst { text += Array(", ".utf8) }
      isFirst = false
      let fields = reader.bytes[record.key.upperBound..<record.record.upperBound]
        .split(separator: 0, omittingEmptySubsequences: false).dropLast()
      append(Array(fields), &text)
      if text.count >= 1 << 16 {
        try body(text)
        text.removeAll(keepingCapacity: true)
      }
      try reader.advance()
    }
  }

  private func appendRow(_ fields: [ArraySlice<UInt8>], _ text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    for (number, (name, field)) in zip(names, fields).enumerated() {
      if number > 0 { text += Array(", ".utf8) }
      PythonJSON.append(Array(name.utf8)[...], to: &text)
      text += Array(": ".utf8)
      PythonJSON.append(field, to: &text)
    }
    text.append(UInt8(ascii: "}"))
  }

  /// - Parameter fields: Of the key, the old row and the new one.
  private func appendChange(_ fields: [ArraySlice<UInt8>], _ text: inout [UInt8]) {
    let old = fields.dropFirst(key.count).prefix(names.count)
    let new = fields.dropFirst(key.count + names.count)
    text += Array("{\"fields\": {".utf8)
    var isFirst = true
    for (name, (before, after)) in zip(names, zip(old, new)) where before != after {
      if !isFirst { text += Array(", ".utf8) }
      isFirst = false
      PythonJSON.append(Array(name.utf8)[...], to: &text)
      text += Array(": {\"from\": ".utf8)
      PythonJSON.append(before, to: &text)
      text += Array(", \"to\": ".utf8)
      PythonJSON.append(after, to: &text)
      text.append(UInt8(ascii: "}"))
    }
    text += Array("}, \"key\": [".utf8)
    for (number, field) in fields.prefix(key.count).enumerated() {
      if number > 0 { text += Array(", ".utf8) }
      PythonJSON.append(field, to: &text)
    }
    text += Array("]}".utf8)
  }
}
