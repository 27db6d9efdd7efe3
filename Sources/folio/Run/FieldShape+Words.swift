import Spec

extension FieldShape {
  /// The set of values in a few words.
  var inWords: String {
    switch self {
    case .text: "text"
    case .boolean: "true | false"
    case .integer(nil): "integer"
    case .integer(let range?) where range.upperBound == .max: "integer, \(range.lowerBound) or more"
    case .integer(let range?): "integer, \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): range.inWords
    case .choice(let names): names.joined(separator: " | ")
    case .form(let name): name
    case .list(let item): "[\(item.inWords), …]"
    case .mapping: "mapping"
    case .reference(let kinds): kinds.isEmpty ? "id of a cell" : "id of a cell (\(kinds.joined(separator: " | ")))"
    case .file: "path of a file"
    case .either(let first, let second): "\(first.inWords) | \(second.inWords)"
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var inWords: String {
    switch (lowerBound, upperBound) {
    case (-.infinity, .infinity): "number"
    case (_, .infinity): "number, \(lowerBound.shortest) or more"
    default: "number, \(lowerBound.shortest) to \(upperBound.shortest)"
    }
  }
}
