import Bytes
import Kernels

/// Whether the compared fields of two records mean the same.
///
/// Numbers are compared as doubles, so 1.5 is 1.50 and 0 is −0; NULL is equal to NULL, and NaN to NaN. Infinities are within no
/// tolerance of anything but themselves.
struct RecordComparison: Sendable {
  /// Of each compared column, whether it holds numbers; nil where nothing says so: then two texts that both are numbers are compared
  /// as such.
  let isNumeric: [Bool?]
  /// By how much equal numbers may differ.
  var tolerance = 0.0

  /// - Parameters:
  ///   - left: The compared fields of one record, behind its key.
  func areEqual(_ a: [UInt8], _ left: Range<Int>, _ b: [UInt8], _ right: Range<Int>) -> Bool {
    if ByteRuns.areEqual(a, left, b, right) { return true }
    var leftFields = RecordFields(left)
    var rightFields = RecordFields(right)
    for isNumeric in isNumeric {
      switch (leftFields.next(a), rightFields.next(b)) {
      case (nil, nil): continue
      case (let x?, let y?):
        if ByteRuns.areEqual(a, x, b, y) { continue }
        guard isNumeric ?? true, let left = Self.number(a[x]), let right = Self.number(b[y]) else { return false }
        let isWithin = left.isFinite && right.isFinite && (left - right).magnitude <= tolerance
        guard left == right || left.isNaN && right.isNaN || isWithin else { return false }
      default: return false
      }
    }
    return true
  }

  /// The number that a text spells, the infinities and NaN of PostgreSQL and pandas included.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    if let number = ASCIINumber.double(bytes) { return number }
    guard bytes.count <= 9 else { return nil }
    return switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "nan": .nan
    case "inf", "+inf", "infinity", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    default: nil
    }
  }
}
