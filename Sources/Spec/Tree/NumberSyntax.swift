/// A number as the core schema writes it.
struct NumberSyntax {
  let value: CoreValue

  /// Nil if the text is no number.
  init?(_ text: String) {
    guard let first = text.utf8.first, first < 0x3A else { return nil }
    if text.hasPrefix("0o") {
      self.init(digits: text.dropFirst(2), radix: 8)
    } else if text.hasPrefix("0x") {
      self.init(digits: text.dropFirst(2), radix: 16)
    } else {
      self.init(decimal: text)
    }
  }

  private init?(digits: Substring, radix: Int) {
    guard digits.utf8.first.map({ $0 != .plus && $0 != .dash }) == true else { return nil }
    if let integer = Int(digits, radix: radix) {
      value = .integer(integer)
    } else {
      var sum = 0.0
      for digit in digits {
        guard let digit = digit.hexDigitValue, digit < radix, digits.utf8.count == digits.count else { return nil }
        sum = sum * Double(radix) + Double(digit)
      }
      value = .float(sum)
    }
  }

  /// `[-+]?[0-9]+`, `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?` or `[-+]?\.inf`.
  private init?(decimal text: String) {
    var rest = Substring(text).utf8
    let isNegative = rest.first == .dash
    if isNegative || rest.first == .plus { rest.removeFirst() }
    if [".inf", ".Inf", ".INF"].contains(Substring(rest)) {
      value = .float(isNegative ? -.infinity : .infinity)
      return
    }
    let whole = rest.removeDigits()
    var isInteger = whole > 0
    var digits = whole
    if rest.first == .dot {
      rest.removeFirst()
      digits += rest.removeDigits()
      isInteger = false
    }
    guard digits > 0 else { return nil }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == .dash || rest.first == .plus { rest.removeFirst() }
      guard rest.removeDigits() > 0 else { return nil }
      isInteger = false
    }
    guard rest.isEmpty else { return nil }
    if isInteger, let integer = Int(text) {
      value = .integer(integer)
    } else if let float = Double(text) {
      value = .float(float)
    } else {
      return nil
    }
  }
}

extension Substring.UTF8View {
  /// Removes the decimal digits at the start, and gives their number.
  fileprivate mutating func removeDigits() -> Int {
    let digits = prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    removeFirst(digits)
    return digits
  }
}
