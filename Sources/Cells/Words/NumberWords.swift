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

  /// Four significant digits, for values of any size.
  static func significant(_ value: Double) -> String {
    let magnitude = value.magnitude
    if magnitude == 0 || !value.isFinite { return decimal(value, places: 0) }
    if magnitude < 1e-4 || magnitude >= 1e12 { return value.description.replacing("-", with: "\u{2212}") }
    var places = 3
    var bound = 10.0
    while magnitude >= bound, places > 0 {
      places -= 1
      bound *= 10
    }
    var low = 1.0
    while magnitude < low, places < 8 {
      places += 1
      low /= 10
    }
    return decimal(value, places: places)
  }

  /// "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
