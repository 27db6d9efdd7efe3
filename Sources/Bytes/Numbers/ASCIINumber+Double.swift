extension ASCIINumber {
  /// The `Double` nearest to the decimal number that the bytes spell (ties to even), or nil if they spell none.
  ///
  /// A number is an optional sign, digits with at most one point among, before or behind them, and an optional exponent:
  /// `-12.5`, `.5`, `5.`, `1e-7`. Spaces, hexadecimal, `inf` and `nan` are not numbers; nor is what is too large for a finite
  /// `Double`. What is too small is zero of its sign.
  ///
  /// Up to 19 significant digits with a decimal exponent from −22 to 22 take 5 to 20 ns; the rest goes through `Double(_: String)`.
  public static func double(_ bytes: Span<UInt8>) -> Double? {
    guard let decimal = Decimal(bytes) else { return nil }
    if let magnitude = decimal.magnitude { return decimal.isNegative ? -magnitude : magnitude }
    let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The `Double` nearest to the decimal number that the bytes spell, or nil if they spell none.
  public static func double(_ bytes: ArraySlice<UInt8>) -> Double? { double(bytes.span) }
}
