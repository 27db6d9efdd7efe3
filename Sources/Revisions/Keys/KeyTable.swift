/// The keys of an archive: distinct, in ascending order, dictionary-encoded by column.
///
/// A key is known by its position in the table. A table without columns holds at most one key, the empty one.
public struct KeyTable: Hashable, Sendable {
  /// The key columns, in the order of `Key.values`.
  public let columns: [KeyColumn]
  /// The number of keys.
  public let count: Int

  init(columns: [KeyColumn], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// The names of the columns.
  public var names: [String] { columns.map(\.name) }

  /// The columns that tell keys apart: those with more than one text.
  public var varyingColumns: [KeyColumn] { columns.filter { $0.levels.count > 1 } }

  /// What to call the key at a position among its neighbours: its texts in the varying columns, or its last text where no column
  /// varies; `", "` stands between texts.
  public func label(of key: Int) -> String {
    let varying = varyingColumns
    let shown = varying.isEmpty ? columns.suffix(1) : varying[...]
    return shown.map { $0.value(of: key) }.joined(separator: ", ")
  }

  /// The position of a key, or nil if the table has none such.
  ///
  /// - Complexity: O(log *n*) for *n* keys.
  public func index(of key: Key) -> Int? {
    guard key.values.count == columns.count else { return nil }
    var codes: [Int32] = []
    for (column, value) in zip(columns, key.values) {
      guard let code = column.code(of: value) else { return nil }
      codes.append(code)
    }
    let position = indices.partitioningIndex { !self.codes(of: $0).lexicographicallyPrecedes(codes) }
    return position < count && self.codes(of: position).elementsEqual(codes) ? position : nil
  }

  /// The codes of one key, first column first; codes order keys as their texts do.
  func codes(of key: Int) -> some Sequence<Int32> {
    columns.lazy.map { $0.codes[key] }
  }

  /// The keys at ascending positions.
  func selecting(_ positions: [Int]) -> KeyTable {
    KeyTable(columns: columns.map { $0.selecting(positions) }, count: positions.count)
  }
}

extension KeyTable: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> Key {
    Key(columns.map { $0.value(of: position) })
  }
}
