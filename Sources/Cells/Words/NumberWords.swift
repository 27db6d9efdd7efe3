/// Numbers as sentences show them, the same in every locale.
enum NumberWords {
  /// `1 issue`, `117 124 issues`: groups of three apart by narrow spaces from five digits on.
  static func count(_ number: Int, _ singular: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    guard digits.count > 4 else { return String(number) }
    var text = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }

  /// Rounded to so many places, trailing zeros kept, with a real minus sign.
  ///
  /// - Precondition: `places` is from 0 to 12.
  static func decimal(_ value: Double, places: Int) -> String {
    precondition((0...12).contains(places), "places that a Double has")
    guard value.isFinite else { return value.isNaN ? "missing" : value < 0 ? "\u{2212}∞" : "∞" }
    var power = 1
    for _ in 0..<places { power *= 10 }
    let scaled = (value.magnitude * Double(power)).rounded()
    guard scaled < 9e15 else { return value.description }
    let whole = Int(scaled) / power
    let rest = String(Int(scaled) % power)
    let fraction = places == 0 ? "" : "." + String(repeating: "0", count: places - rest.count) + rest
    return (value < 0 && scaled > 0 ? "\u{2212}" : "") + grouped(whole) + fraction
  }

  /// Four significant digits, for values of any size: `3029`, `0.07315`, `1.163 × 10⁻⁵`.
  static func significant(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return decimal(value, places: 0) }
    let exponent = exponent(of: value)
    guard (-4..<12).contains(exponent) else { return scientific(value) }
    return decimal(value, places: max(0, 3 - exponent))
  }

  /// Numbers for one column of a table: all with as many places as the largest needs for four digits.
  static func column(_ values: [Double]) -> [String] {
    let largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    guard largest > 0, (-4..<12).contains(exponent(of: largest)) else { return values.map(significant) }
    let places = max(0, 3 - exponent(of: largest))
    return values.map { decimal($0, places: places) }
  }

  /// The power of ten of the first digit.
  private static func exponent(of value: Double) -> Int {
    // The shortest text that reads back as the number has its digits exactly; logarithms would round.
    let digits = value.magnitude.description.split(separator: "e")
    if digits.count == 2, let power = Int(digits[1]) { return power }
    let parts = value.magnitude.description.split(separator: ".")
    guard let whole = parts.first, whole == "0" else { return (parts.first?.count ?? 1) - 1 }
    return -1 - (parts.last?.prefix { $0 == "0" }.count ?? 0)
  }

  private static func scientific(_ value: Double) -> String {
    let power = exponent(of: value)
    var mantissa = value.magnitude
    for _ in 0..<power.magnitude { mantissa = power < 0 ? mantissa * 10 : mantissa / 10 }
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = String(power.magnitude).compactMap(\.wholeNumberValue).map { superscripts[$0] }
    return "\(value < 0 ? "\u{2212}" : "")\(decimal(mantissa, places: 3)) × 10\(power < 0 ? "⁻" : "")\(String(digits))"
  }

  /// "once", "twice", "3 times".
  static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(grouped(number)) times"
    }
  }

  /// "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
