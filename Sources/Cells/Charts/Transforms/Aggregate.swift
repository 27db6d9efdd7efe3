import Spec

/// One value for many.
enum Aggregate: Hashable {
  case count, sum, mean, median, min, max, distinct
  /// The sample standard deviation.
  case deviation
  /// A quantile by its per cent, between the two nearest values in proportion (type 7 of Hyndman and Fan 1996).
  case quantile(Int)

  init?(rawName: String) {
    switch rawName {
    case "count": self = .count
    case "sum": self = .sum
    case "mean": self = .mean
    case "median": self = .median
    case "min": self = .min
    case "max": self = .max
    case "distinct": self = .distinct
    case "sd": self = .deviation
    case let name where name.hasPrefix("q"):
      guard let percent = Int(name.dropFirst()), (0...100).contains(percent) else { return nil }
      self = .quantile(percent)
    default: return nil
    }
  }

  /// As a spec has it.
  var rawName: String {
    switch self {
    case .count: "count"
    case .sum: "sum"
    case .mean: "mean"
    case .median: "median"
    case .min: "min"
    case .max: "max"
    case .distinct: "distinct"
    case .deviation: "sd"
    case .quantile(let percent): "q\(percent)"
    }
  }

  /// Before "of cases".
  var words: String {
    switch self {
    case .count: "count"
    case .sum: "sum"
    case .mean: "mean"
    case .median: "median"
    case .min: "least"
    case .max: "greatest"
    case .distinct: "number"
    case .deviation: "standard deviation"
    case .quantile(let percent): "\(percent) % quantile"
    }
  }

  /// Whether the result has the unit of the values, so that an aggregate of dates is a date.
  var keepsUnit: Bool {
    switch self {
    case .mean, .median, .min, .max, .quantile: true
    case .count, .sum, .distinct, .deviation: false
    }
  }

  /// Whether texts will do as well as numbers.
  var takesTexts: Bool { self == .count || self == .distinct }

  /// - Parameter values: NaN is missing. Without a value the sum is 0 and the others NaN; a deviation needs two values.
  func value(of values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }
    switch self {
    case .count: return Double(present.count)
    case .distinct: return Double(Set(present).count)
    case .sum: return present.reduce(0, +)
    case .mean: return present.isEmpty ? .nan : present.reduce(0, +) / Double(present.count)
    case .median: return Self.quantile(0.5, of: present.sorted())
    case .min: return present.min() ?? .nan
    case .max: return present.max() ?? .nan
    case .quantile(let percent): return Self.quantile(Double(percent) / 100, of: present.sorted())
    case .deviation:
      guard present.count > 1 else { return .nan }
      let mean = present.reduce(0, +) / Double(present.count)
      let squares = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(present.count - 1)).squareRoot()
    }
  }

  /// The quantile of ascending values; NaN of none.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}

extension FieldType where Value == Aggregate {
  static var aggregate: Self {
    let names = ["count", "sum", "mean", "median", "min", "max", "distinct", "sd", "q10"]
    return .scalar(
      "one of count, sum, mean, median, min, max, distinct, sd, or a quantile such as q10", shape: .form("aggregate"),
      placeholder: .count, show: \.rawName, hint: { Suggestion.hint(for: $0.text, among: names) }
    ) { Aggregate(rawName: $0.text) }
  }
}
