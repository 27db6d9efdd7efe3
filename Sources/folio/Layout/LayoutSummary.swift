import Report

/// The result of `folio layout` for people: one line a number.
struct LayoutSummary {
  let metrics: [JSONValue.Member]

  var text: String {
    let lines = metrics.compactMap { metric in metric.value.plainText.map { (metric.name, $0) } }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }
}

extension JSONValue {
  /// A scalar without quotes; nil for anything else.
  fileprivate var plainText: String? {
    switch self {
    case .null, .array, .object: nil
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): String(value)
    case .number(let value): value.description
    case .string(let text): text
    }
  }
}
