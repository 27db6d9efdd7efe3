/// Names for temporary files, which nobody else uses.
enum RandomName {
  /// Sixteen hexadecimal digits.
  static func make() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
