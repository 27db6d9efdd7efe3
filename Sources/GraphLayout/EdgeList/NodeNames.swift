/// The different names of nodes in a file, in the order of their first appearance.
struct NodeNames {
  struct Name {
    var text: String
    var line: Int
    var column: Int
  }

  private(set) var names: [Name] = []
  private var indices: [String: Int] = [:]

  /// The place of the name, a new one if it has not appeared yet.
  mutating func index(of text: String, line: Int, column: Int) -> Int {
    if let index = indices[text] { return index }
    let index = names.count
    indices[text] = index
    names.append(Name(text: text, line: line, column: column))
    return index
  }

  /// The names as numbers, if each of them is a whole number in its shortest spelling.
  var numbers: [Int]? {
    var numbers: [Int] = []
    numbers.reserveCapacity(names.count)
    for name in names {
      guard let number = Int(name.text), String(number) == name.text else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The number of a node as a label that no name has.
  func unusedLabel(_ index: Int) -> String {
    var label = String(index)
    while indices[label] != nil { label = "#" + label }
    return label
  }
}
