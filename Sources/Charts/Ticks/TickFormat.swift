import Dates

/// How the labels of an axis or a colour bar are written.
public enum TickFormat: Hashable, Sendable {
  /// Numbers with so many digits after the point.
  case decimals(Int)
  /// Shares as per cent: 0.25 is "25 %".
  case percent
  /// Large and small numbers with a letter for the power of ten: "12k", "3.5M", "2G".
  case compact
  /// Digits times a power of ten: "1.2×10⁹".
  case scientific
  /// Days by a pattern in which `YYYY`, `MMM`, `MM`, `DD` and `D` stand for their parts: "D MMM YYYY" is "5 Mar 2020".
  case date(String)

  /// The number of an axis, whose ticks are these.
  func text(_ value: Double, among ticks: [DecimalNumber]) -> String {
    switch self {
    case .decimals(let count): return NumberFormat(decimals: count).text(value)
    case .percent:
      let finest = ticks.map(\.decimals).max() ?? 0
      // A hundredth of the step decides how many decimals a percentage needs.
      return NumberFormat(decimals: max(0, finest - 2)).text(value * 100) + "\u{2009}%"
    case .compact: return Self.compact(value)
    case .scientific:
      return value == 0 ? "0" : NumberFormat(scientificDecimals: Self.mantissaDecimals(value)).text(value)
    case .date(let pattern): return Day(rounding: value).map { Self.text($0, pattern: pattern) } ?? "–"
    }
  }

  /// Whether days are written in this way, rather than numbers.
  var isOfDays: Bool { if case .date = self { true } else { false } }

  private static func compact(_ value: Double) -> String {
    let format = NumberFormat(significant: 6)
    for (power, letter) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")] where value.magnitude >= power {
      return format.text(value / power) + letter
    }
    return format.text(value)
  }

  /// The digits after the first, of the shortest text that names the number, at most three.
  private static func mantissaDecimals(_ value: Double) -> Int {
    min(max(0, DecimalDigits(value).digits.count - 1), 3)
  }

  /// The day with the parts of a pattern in place.
  static func text(_ day: Day, pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    while let first = rest.first {
      if rest.hasPrefix("YYYY") {
        text += padded(day.year, 4)
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("MMM") {
        text += day.monthAbbreviation
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("MM") {
        text += padded(day.month, 2)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("DD") {
        text += padded(day.day, 2)
        rest = rest.dropFirst(2)
      } else if first == "D" {
        text += String(day.day)
        rest = rest.dropFirst()
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

extension Day {
  /// The day of a number of days since 1970-01-01; nil beyond the calendar.
  init?(rounding value: Double) {
    guard value >= Double(Day.earliest.daysSinceEpoch), value <= Double(Day.latest.daysSinceEpoch) else { return nil }
    self.init(daysSinceEpoch: Int32(value.rounded()))
  }
}
