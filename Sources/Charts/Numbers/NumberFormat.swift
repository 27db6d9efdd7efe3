/// How numbers are written in figures: "3 029.1", "−0.25", "1.2×10⁹", whatever the machine's locale.
///
/// Thousands are set apart by a thin space (U+2009), the minus sign is U+2212, and rounding is exact on the shortest digits that
/// name the number (halves away from zero). NaN is "–" and infinity "∞".
///
/// ```swift
/// NumberFormat(decimals: 1).text(3029.14)     // "3 029.1"
/// NumberFormat(significant: 3).text(0.012345)  // "0.0123"
/// ```
public struct NumberFormat: Hashable, Sendable {
  /// How much of a number is kept.
  public enum Precision: Hashable, Sendable {
    /// This many digits after the decimal point, zeros included.
    case decimals(Int)
    /// This many digits in all, without trailing zeros after the point.
    case significant(Int)
  }

  public let precision: Precision
  /// Whether numbers are written as digits times a power of ten.
  public let isScientific: Bool

  public init(decimals: Int) {
    precision = .decimals(min(max(decimals, 0), 320))
    isScientific = false
  }

  /// - Parameter digits: at least 1. Numbers below 10⁻⁶ or from 10⁹ on are written with a power of ten.
  public init(significant digits: Int) {
    precision = .significant(min(max(digits, 1), 17))
    isScientific = false
  }

  init(scientificDecimals decimals: Int) {
    precision = .decimals(min(max(decimals, 0), 20))
    isScientific = true
  }

  public func text(_ value: Double) -> String {
    if value.isNaN { return "–" }
    let sign = value < 0 ? "\u{2212}" : ""
    if value.isInfinite { return sign + "∞" }
    var digits = DecimalDigits(value)
    switch precision {
    case .decimals(let decimals) where isScientific:
      return Self.scientific(digits, decimals: decimals)
    case .decimals(let decimals):
      digits.round(decimals: decimals)
      return Self.plain(digits, decimals: decimals)
    case .significant(let count):
      digits.round(decimals: count - digits.point)
      if !digits.digits.isEmpty, !(-5...9).contains(digits.point) {
        return Self.scientific(digits, decimals: digits.digits.count - 1)
      }
      return Self.plain(digits, decimals: max(0, digits.digits.count - digits.point))
    }
  }

  /// Ten to a power, as on a logarithmic axis: "10⁻³".
  public static func powerOfTen(_ exponent: Int) -> String { "10" + superscript(exponent) }

  private static func plain(_ digits: DecimalDigits, decimals: Int) -> String {
    // A number that was rounded to nothing has no sign: "0.0", not "−0.0".
    var text = digits.isNegative && !digits.digits.isEmpty ? "\u{2212}" : ""
    let highest = max(0, digits.point - 1)
    for power in stride(from: highest, through: -decimals, by: -1) {
      if power == -1 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digits.digit(power: power)))
      if power > 0, power.isMultiple(of: 3) { text += "\u{2009}" }
    }
    return text
  }

  private static func scientific(_ digits: DecimalDigits, decimals: Int) -> String {
    guard !digits.digits.isEmpty else { return "0" }
    var rounded = digits
    rounded.round(decimals: decimals - (digits.point - 1))
    var text = digits.isNegative ? "\u{2212}" : ""
    for place in 0...decimals {
      if place == 1 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + rounded.digit(power: rounded.point - 1 - place)))
    }
    if text == "1" || text == "\u{2212}1" { return text.dropLast() + powerOfTen(rounded.point - 1) }
    return text + "×" + powerOfTen(rounded.point - 1)
  }

  private static func superscript(_ number: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(number.magnitude).utf8.map { raised[Int($0 - UInt8(ascii: "0"))] }
    return (number < 0 ? "⁻" : "") + String(digits)
  }
}

extension NumberFormat {
  /// The one format that writes all these numbers exactly and alike: as many decimals as the finest of them needs.
  ///
  /// Numbers from ten million on, or steps below 10⁻⁶, are written with powers of ten.
  init(exactly numbers: [DecimalNumber]) {
    let finest = numbers.map(\.decimals).max() ?? 0
    let greatest = numbers.map { $0.value.magnitude }.max() ?? 0
    guard greatest >= 1e7 || finest > 6 else {
      self.init(decimals: finest)
      return
    }
    // The digits that the mantissa of each number has after its first.
    self.init(
      scientificDecimals: numbers.map { number in
        number.coefficient == 0 ? 0 : String(number.coefficient.magnitude).utf8.count - 1
      }.max() ?? 0)
  }
}
