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

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
