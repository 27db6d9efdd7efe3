/// Numbers distinct keys in the order of their first appearance, column by column.
///
/// The texts of a key are set one by one; a text that stays as it was, or is that of the key which followed last time, costs one
/// comparison.
struct KeyInterner {
  private let names: [String]
  private var columns: [ByteInterner]
  /// The number of the current text of each column, or -1 before there is one.
  private var current: [Int]
  private var isChanged = true
  /// Keys as the bytes of their columns' numbers, four for each.
  private var keys = ByteInterner()
  /// The numbers of each key's texts, key after key.
  private var texts: [Int] = []
  /// The key that came after each key, the last time that it came.
  private var successors: [Int] = []
  private var currentKey = 0

  /// An interner of keys with columns of the given names.
  init(names: [String]) {
    self.names = names
    columns = names.map { _ in ByteInterner() }
    current = names.map { _ in -1 }
  }

  /// Sets the text of a column, which must be UTF-8.
  mutating func set(_ text: borrowing Span<UInt8>, column: Int) {
    if current[column] >= 0, currentKey < successors.count {
      if columns[column].isString(current[column], equalTo: text) { return }
      let guess = texts[successors[currentKey] * names.count + column]
      if columns[column].isString(guess, equalTo: text) {
        current[column] = guess
        isChanged = true
        return
      }
    }
    current[column] = columns[column].number(for: text)
    isChanged = true
  }

  /// The number of the key with the current texts.
  mutating func number() -> Int {
    guard isChanged else { return currentKey }
    isChanged = false
    if currentKey < successors.count {
      let guess = successors[currentKey]
      if isKey(guess) {
        currentKey = guess
        return guess
      }
    }
    let bytes = current.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    let key = keys.number(for: bytes.span)
    if key == successors.count {
      successors.append(key)
      texts += current
    }
    successors[currentKey] = key
    currentKey = key
    return key
  }

  /// Whether the current texts are those of a key.
  private func isKey(_ key: Int) -> Bool {
    for column in current.indices where texts[key * current.count + column] != current[column] { return false }
    return true
  }

  /// The key with a number.
  func key(_ number: Int) -> Key {
    Key(names.indices.map { text(textNumber(column: $0, key: number), column: $0) })
  }

  /// The keys in ascending order, and the position in it of each key by number.
  func table() -> (keys: KeyTable, ranks: [UInt32]) {
    let levels = columns.map { column in
      (0..<column.count).sorted { column[$0].lexicographicallyPrecedes(column[$1]) }
    }
    let ranks = levels.map(Self.inverse)
    let codes = (0..<keys.count).map { key in
      names.indices.map { column in ranks[column][textNumber(column: column, key: key)] }
    }
    let order = codes.indices.sorted { codes[$0].lexicographicallyPrecedes(codes[$1]) }
    let table = KeyTable(
      columns: names.indices.map { column in
        KeyColumn(
          name: names[column],
          levels: levels[column].map { text($0, column: column) },
          codes: order.map { Int32(codes[$0][column]) })
      },
      count: keys.count)
    return (table, Self.inverse(order))
  }

  /// The number of the text that a key has in a column.
  private func textNumber(column: Int, key: Int) -> Int { texts[key * names.count + column] }

  private func text(_ number: Int, column: Int) -> String {
    String(decoding: columns[column][number], as: UTF8.self)
  }

  private static func inverse(_ order: [Int]) -> [UInt32] {
    var inverse = [UInt32](repeating: 0, count: order.count)
    for (position, element) in order.enumerated() { inverse[element] = UInt32(position) }
    return inverse
  }
}
