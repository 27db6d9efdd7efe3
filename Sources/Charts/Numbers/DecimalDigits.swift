/// The shortest decimal digits that name a finite double, as Swift prints it, ready to be rounded exactly.
struct DecimalDigits {
  /// Digits 0...9 from the most significant; empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten just above the first digit: 0.digits × 10^point.
  private(set) var point: Int
  let isNegative: Bool

  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    digits = []
    point = 0
    isNegative = value < 0
    var exponent = 0
    var integers = 0
    var isFraction = false
    var text = value.magnitude.description[...]
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !isFraction { integers += 1 }
      }
    }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    while digits.last == 0 { digits.removeLast() }
    point = digits.isEmpty ? 0 : integers - zeros + exponent
  }

  /// Keeps digits down to 10^-decimals; halves are rounded away from zero.
  mutating func round(decimals: Int) {
    let kept = point + decimals
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      point = 0
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeLast(digits.count - kept)
    if roundsUp { increment() }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// Adds one unit of the last digit.
  private mutating func increment() {
    while let last = digits.last {
      if last < 9 {
        digits[digits.count - 1] += 1
        return
      }
      digits.removeLast()
    }
    digits = [1]
    point += 1
  }

  /// The digit that counts 10^power.
  func digit(power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }
}
