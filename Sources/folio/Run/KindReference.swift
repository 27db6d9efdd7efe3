import Notebook
import Spec

/// The kinds of cells and their fields as text for a terminal.
struct KindReference {
  let registry: CellRegistry

  /// One line a kind.
  var overview: String {
    let width = registry.kinds.map(\.name.count).max() ?? 0
    let lines = registry.kinds.map { kind in
      "  \(kind.name.padded(to: width))  \(kind.summary)"
    }
    return "Kinds of cells (folio kinds KIND shows the fields):\n\n\(lines.joined(separator: "\n"))\n"
  }

  /// The fields of a kind; nil where there is no such kind.
  func page(of name: String) -> String? {
    guard let kind = registry.kinds.first(where: { $0.name == name }), let fields = registry.fields(of: name) else {
      return nil
    }
    var text = "\(kind.name)\n  \(kind.summary)\n\nFIELDS\n"
    text += fields.map { describe($0, indentation: "  ") }.joined()
    if let shorthand = kind.shorthand {
      text += "\n  A bare value stands for `\(shorthand)`.\n"
    }
    text +=
      "\nEXAMPLE\n"
      + kind.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n") + "\n"
    return text
  }

  private func describe(_ field: FieldDescription, indentation: String) -> String {
    var head = "\(indentation)\(field.name): \(field.shape.inWords)"
    if field.isRequired {
      head += " (needed)"
    } else if let text = field.defaultText {
      head += " = \(text)"
    }
    var text = "\(head)\n\(indentation)    \(field.help)\n"
    if case .mapping(let fields) = field.shape {
      text += fields.map { describe($0, indentation: indentation + "  ") }.joined()
    }
    return text
  }
}

extension FieldShape {
  /// The set of values in a few words.
  fileprivate var inWords: String {
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

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
