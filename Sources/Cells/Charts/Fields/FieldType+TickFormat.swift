import Charts
import Spec

extension FieldType where Value == TickFormat {
  /// `percent`, `compact`, `scientific`, `.2`, or a pattern of a date.
  static var tickFormat: Self {
    .scalar(
      "a format such as percent, compact, .2 or D MMM YYYY", shape: .form("format"), placeholder: .percent, show: \.text
    ) { scalar in
      switch scalar.text {
      case "percent": return .percent
      case "compact": return .compact
      case "scientific": return .scientific
      case let text where text.hasPrefix("."):
        return Int(text.dropFirst()).flatMap { (0...12).contains($0) ? .decimals($0) : nil }
      case let text:
        return text.contains("Y") || text.contains("M") || text.contains("D") ? .date(text) : nil
      }
    }
  }
}

extension TickFormat {
  /// As a spec has it.
  fileprivate var text: String {
    switch self {
    case .decimals(let count): ".\(count)"
    case .percent: "percent"
    case .compact: "compact"
    case .scientific: "scientific"
    case .date(let pattern): pattern
    }
  }
}
