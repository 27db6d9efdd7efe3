/// One record of a sorter: what it is sorted by, and its bytes within those of its owner.
struct SortedRecord {
  /// What records are sorted by first: the hash of a key, or a place in a file.
  var order: UInt64
  /// What tells two records with the same key apart: the number of a row in its file.
  var position: UInt64
  /// The key at the front of the record.
  var key: Range<Int>
  var record: Range<Int>

  /// The bytes before a record where it is stored: order, position, length of the key, length of the record.
  static let headerSize = 24

  static func append(order: UInt64, position: UInt64, keyLength: Int, length: Int, to bytes: inout [UInt8]) {
    appendNumber(order, 8, to: &bytes)
    appendNumber(position, 8, to: &bytes)
    appendNumber(UInt64(keyLength), 4, to: &bytes)
    appendNumber(UInt64(length), 4, to: &bytes)
  }

  /// Reads the record stored at a place, or nil where its header or it itself does not end before `end`.
  init?(at place: Int, in bytes: [UInt8], end: Int) {
    guard place + Self.headerSize <= end else { return nil }
    order = Self.number(bytes, place, 8)
    position = Self.number(bytes, place + 8, 8)
    let start = place + Self.headerSize
    key = start..<start + Int(Self.number(bytes, place + 16, 4))
    record = start..<start + Int(Self.number(bytes, place + 20, 4))
    guard record.upperBound <= end else { return nil }
  }

  /// The length of the record stored at a place, its header included, if that is in memory.
  static func size(at place: Int, in bytes: [UInt8], end: Int) -> Int? {
    place + headerSize <= end ? headerSize + Int(number(bytes, place + 20, 4)) : nil
  }

  private static func appendNumber(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<count { number |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    return number
  }
}
