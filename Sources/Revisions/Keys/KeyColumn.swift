/// One key column of an archive, dictionary-encoded: its distinct texts, and for each key the position of its text.
public struct KeyColumn: Hashable, Sendable {
  /// The name of the column.
  public let name: String
  /// The distinct texts in ascending UTF-8 order; each occurs in some key.
  public let levels: [String]
  /// For each key the position of its text in `levels`.
  public let codes: [Int32]

  init(name: String, levels: [String], codes: [Int32]) {
    self.name = name
    self.levels = levels
    self.codes = codes
  }

  /// The text of the key at a position.
  public func value(of key: Int) -> String { levels[Int(codes[key])] }

  /// The code of a text, or nil if no key has it.
  func code(of text: String) -> Int32? {
    let position = levels.partitioningIndex { !precedesInUTF8($0, text) }
    guard position < levels.count, levels[position].utf8.elementsEqual(text.utf8) else { return nil }
    return Int32(position)
  }

  /// This column for the keys at `positions`, without the levels that none of them has.
  func selecting(_ positions: [Int]) -> KeyColumn {
    var isUsed = [Bool](repeating: false, count: levels.count)
    for position in positions { isUsed[Int(codes[position])] = true }
    let kept = levels.indices.filter { isUsed[$0] }
    var newCodes = [Int32](repeating: 0, count: levels.count)
    for (new, old) in kept.enumerated() { newCodes[old] = Int32(new) }
    return KeyColumn(
      name: name, levels: kept.map { levels[$0] }, codes: positions.map { newCodes[Int(codes[$0])] })
  }
}
