/// What can be wrong with a text that should be YAML-lite.
enum SyntaxProblem {
  // Refused by name
  case tabIndentation
  case duplicateKey(String)
  case anchor
  case alias
  case mergeKey
  case tag
  case explicitKey
  case questionMarkKey
  case complexKey
  case emptyKey
  case singlePair
  case adjacentColon
  case colonOnNextLine
  case multiLineScalar(Scalar.Style)
  case directive
  case multipleDocuments
  case documentEnd
  case emptyDocument
  case controlCharacter(Unicode.Scalar)
  case tooDeep(maximum: Int)
  case tooLarge(maximum: Int)
  case tooManyErrors(maximum: Int)

  // Wrong in any YAML
  case indentation(found: Int, fitting: [Int])
  case flowIndentation(minimum: Int)
  case missingColon
  case missingSpace(text: String)
  case missingComma
  case missingDash
  case entryBetweenKeys
  case colonInValue
  case collectionOnLineOfKey
  case collectionOnLineOfMarker
  case unclosedQuote(Scalar.Style)
  case unclosedCollection(opening: Character, closing: Character)
  case unexpectedCharacter(Character)
  case dashInFlow
  case reservedIndicator(Character)
  case invalidEscape(String)
  case blockScalarHeader
  case deepBlankLine
  case shallowLine
  case trailingContent
  case contentBehindRoot
  case commentWithoutSpace

  /// Whether the parser still knows every key and value of the text, behind this mistake.
  var keepsTreeWhole: Bool {
    switch self {
    case .tabIndentation, .duplicateKey, .anchor, .tag, .adjacentColon, .colonOnNextLine,
      .multiLineScalar, .directive, .documentEnd, .controlCharacter, .flowIndentation, .invalidEscape:
      true
    default:
      false
    }
  }
}
