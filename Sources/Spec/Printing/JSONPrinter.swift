/// A tree of nodes on its way to JSON.
struct JSONPrinter {
  let indentation: Int?
  private(set) var text = ""
  private var depth = 0

  init(indentation: Int?) { self.indentation = indentation }

  mutating func print(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      print(scalar.core)
    case .sequence(let elements):
      print(elements, between: "[", and: "]") { printer, element in printer.print(element) }
    case .mapping(let entries):
      print(entries, between: "{", and: "}") { printer, entry in
        printer.text.appendJSONString(entry.key.text)
        printer.text += ": "
        printer.print(entry.value)
      }
    }
  }

  private mutating func print<Element>(
    _ elements: [Element], between opening: Character, and closing: Character,
    _ printElement: (inout JSONPrinter, Element) -> Void
  ) {
    text.append(opening)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { text += indentation == nil ? ", " : "," }
      breakLine()
      printElement(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    text.append(closing)
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    text.append("\n")
    text += String(repeating: " ", count: indentation * depth)
  }

  private mutating func print(_ value: CoreValue) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += value.description
    case .float(let value) where value.isNaN: text += "\".nan\""
    case .float(let value) where value.isInfinite: text += value < 0 ? "\"-.inf\"" : "\".inf\""
    case .float(let value): text += value.description
    case .string(let value): text.appendJSONString(value)
    }
  }
}
