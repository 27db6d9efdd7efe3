extension Node {
  /// The tree as JSON, with the keys in the order of the text.
  ///
  /// Scalars are printed by their ``Scalar/core`` value: integers in decimal, floats in the fewest digits that read
  /// back. JSON has no word for `.inf`, `-.inf` and `.nan`: they are printed as strings of these names. Control
  /// characters are escaped, all else is UTF-8. What is printed is YAML-lite as well, and reads as the same tree.
  ///
  /// - Parameter indentation: The blanks for each level; nil for a tree on one line.
  public func json(indentation: Int? = nil) -> String {
    var printer = JSONPrinter(indentation: indentation)
    printer.print(self)
    return printer.text
  }
}
