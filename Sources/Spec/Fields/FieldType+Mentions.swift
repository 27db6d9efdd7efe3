extension FieldType where Value == Reference {
  /// The id of a cell of one of the given kinds; whether it exists is for the plan to say.
  public static func reference(to kinds: String...) -> Self {
    let expectation = kinds.isEmpty ? "the id of a cell" : "the id of \(kinds.inWords) cell"
    let nowhere = SourceLocation(line: 1, column: 1)
    let placeholder = Reference(id: "", span: SourceSpan(nowhere, nowhere), accepted: kinds)
    return FieldType(
      expectation: expectation, shape: .reference(kinds), placeholder: placeholder, show: \.id
    ) { site, context in
      let node = site.node
      guard case .scalar(let scalar) = node.content, !scalar.isAbsent else {
        context.reportType(of: node, expected: expectation)
        return nil
      }
      let reference = Reference(id: scalar.text, span: node.span, accepted: kinds)
      context.mention(reference)
      return reference
    }
  }
}

extension FieldType where Value == FilePath {
  /// The path of a file that the cell reads; whether it exists is for the plan to say.
  public static var file: Self { file(expectation: "the path of a file", mayBePattern: false) }

  /// The path of a file, or of all files of a folder whose names match.
  public static var filePattern: Self {
    file(expectation: "the path of a file, with `*` and `?` in its name for several", mayBePattern: true)
  }

  private static func file(expectation: String, mayBePattern: Bool) -> Self {
    let nowhere = SourceLocation(line: 1, column: 1)
    let placeholder = FilePath(text: "", span: SourceSpan(nowhere, nowhere), isFromCommandLine: false)
    return FieldType(
      expectation: expectation, shape: .file, placeholder: placeholder, show: \.text
    ) { site, context in
      let node = site.node
      guard case .scalar(let scalar) = node.content, !scalar.isAbsent else {
        context.reportType(of: node, expected: expectation)
        return nil
      }
      let path = FilePath(
        text: scalar.text, span: node.span, isFromCommandLine: context.isOverridden(node.span),
        mayBePattern: mayBePattern)
      context.mention(path)
      return path
    }
  }
}

extension [String] {
  /// "a graph, layout or archive": for messages.
  fileprivate var inWords: String {
    guard let first, let last else { return "" }
    let isVowel = first.first.map { "aeiou".contains($0) } == true
    let names = count > 1 ? dropLast().joined(separator: ", ") + " or " + last : first
    return (isVowel ? "an " : "a ") + names
  }
}
