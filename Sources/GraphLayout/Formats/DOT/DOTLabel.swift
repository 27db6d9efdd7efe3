/// Labels of the DOT language.
enum DOTLabel {
  /// What a label shows: `\N` is the name of the node, line ends are blanks, other escapes the character itself.
  static func text(_ label: String, nodeName: String) -> String {
    guard label.contains(where: { $0 == "\\" || $0.isNewline }) else { return label }
    var result = ""
    var rest = label[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        switch rest.popFirst() {
        case "N": result += nodeName
        case "n", "l", "r": result += " "
        case let escaped?: result.append(escaped)
        case nil: result += "\\"
        }
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
