import ArgumentParser

/// `name=column` or `column=text`: a name with what it is given.
struct ColumnAssignment: ExpressibleByArgument {
  let name: String
  let column: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    name = String(argument[..<equals])
    column = String(argument[argument.index(after: equals)...])
    if column.isEmpty { return nil }
  }
}
