/// The fields of a record, as `RowTable` encodes them: LEB128 of the length + 1 and the bytes, or 0 for NULL.
struct RecordFields {
  private let end: Int
  private var place: Int

  /// - Parameter range: Of whole fields, within the bytes that are then given to ``next(_:)``.
  init(_ range: Range<Int>) {
    place = range.lowerBound
    end = range.upperBound
  }

  /// Whether a field is left.
  var hasNext: Bool { place < end }

  /// The place of the next field.
  var position: Int { place }

  /// The bytes of the next field, or nil for NULL.
  mutating func next(_ bytes: [UInt8]) -> Range<Int>? {
    var length = 0
    var shift = 0
    while place < end {
      let byte = Int(bytes[place])
      place += 1
      length |= (byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard length > 0 else { return nil }
    let start = place
    place += length - 1
    return start..<place
  }

  /// The place behind so many fields.
  static func end(of count: Int, in range: Range<Int>, of bytes: [UInt8]) -> Int {
    var fields = RecordFields(range)
    for _ in 0..<count { _ = fields.next(bytes) }
    return fields.position
  }

  /// All fields of a range.
  static func all(_ bytes: [UInt8], in range: Range<Int>) -> [ArraySlice<UInt8>?] {
    var fields = RecordFields(range)
    var all: [ArraySlice<UInt8>?] = []
    while fields.hasNext { all.append(fields.next(bytes).map { bytes[$0] }) }
    return all
  }
}
