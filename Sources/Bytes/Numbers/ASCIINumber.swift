/// Numbers as tables hold them, read from ASCII bytes without making a `String`.
public enum ASCIINumber {
  /// The whole number that the bytes spell, or nil: an optional sign and digits, nothing else, within the range of `Int`.
  public static func integer(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    let isNegative = skipSign(in: bytes, &index)
    guard index < bytes.count else { return nil }
    var value = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      // Towards the sign, so that Int.min is read as well.
      let product = value.multipliedReportingOverflow(by: 10)
      let sum =
        isNegative
        ? product.partialValue.subtractingReportingOverflow(Int(digit))
        : product.partialValue.addingReportingOverflow(Int(digit))
      guard !product.overflow, !sum.overflow else { return nil }
      value = sum.partialValue
      index += 1
    }
    return value
  }

  /// The whole number that the bytes spell, or nil.
  public static func integer(_ bytes: ArraySlice<UInt8>) -> Int? { integer(bytes.span) }

  /// Steps over a sign; whether it was a minus.
  static func skipSign(in bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < bytes.count else { return false }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    return isNegative
  }
}
