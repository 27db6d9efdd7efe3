extension Unicode.Scalar {
  /// The code point in upper-case hexadecimal digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// The code point as Unicode writes it, such as `U+FEFF`.
  var codePointName: String { "U+\(hexadecimal(digits: 4))" }
}
