internal import CKernels
import Glibc

/// Bytes compared and hashed at the speed of memory.
public enum ByteRuns {
  /// The number of bytes that two ranges have in common at their fronts.
  public static func commonPrefix(_ a: [UInt8], _ aRange: Range<Int>, _ b: [UInt8], _ bRange: Range<Int>) -> Int {
    precondition(aRange.lowerBound >= 0 && aRange.upperBound <= a.count)
    precondition(bRange.lowerBound >= 0 && bRange.upperBound <= b.count)
    return unsafe a.withUnsafeBufferPointer { a in
      unsafe b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return unsafe folio_common_prefix(
          a + aRange.lowerBound, b + bRange.lowerBound, min(aRange.count, bRange.count))
      }
    }
  }

  /// Whether two ranges hold the same bytes.
  public static func areEqual(_ a: [UInt8], _ aRange: Range<Int>, _ b: [UInt8], _ bRange: Range<Int>) -> Bool {
    aRange.count == bRange.count && commonPrefix(a, aRange, b, bRange) == aRange.count
  }

  /// The place of a byte in a range, or nil.
  public static func firstIndex(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, CInt(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The place behind the rows of an INSERT statement, where its `;` is, in a range that begins outside of a string or, as
  /// `isInString` says, within one; nil where the range ends before, with `isInString` set for the range that follows.
  ///
  /// - Parameter keeps: Set to the number of bytes at the end of the range that are to be at the front of the next one.
  public static func endOfStatement(
    in bytes: [UInt8], _ range: Range<Int>, hasEscapes: Bool, isInString: inout Bool, keeping keeps: inout Int
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    var rest = range.upperBound
    let end = unsafe folio_skip_rows(bytes, range.lowerBound, range.upperBound, hasEscapes, &isInString, &rest)
    keeps = range.upperBound - rest
    return end < range.upperBound ? end : nil
  }

  /// The order of two ranges by their bytes, and by their lengths where one is the front of the other.
  public static func compare(_ a: [UInt8], _ aRange: Range<Int>, _ b: [UInt8], _ bRange: Range<Int>) -> Int {
    let common = commonPrefix(a, aRange, b, bRange)
    if common < aRange.count, common < bRange.count {
      return Int(a[aRange.lowerBound + common]) - Int(b[bRange.lowerBound + common])
    }
    return aRange.count - bRange.count
  }

  /// A hash of a range, the same on every machine; no secret is in it, so whoever writes the bytes can make hashes collide.
  public static func hash(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return unsafe folio_hash([0], 0) }
      return unsafe folio_hash(base + range.lowerBound, range.count)
    }
  }
}
