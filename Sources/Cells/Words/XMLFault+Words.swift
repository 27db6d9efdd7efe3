import XML

extension XMLFault {
  /// What is wrong.
  var words: String {
    switch self {
    case .noElement: "there is no element"
    case .invalidToken: "this is no XML"
    case .unclosedToken: "a tag, a comment or a section does not end"
    case .unclosedElement: "the document ends within an element"
    case .mismatchedTag: "this ends another element than the one that is open"
    case .repeatedAttribute: "an attribute stands twice"
    case .contentAfterRoot: "something follows the outermost element"
    case .undefinedEntity: "the entity is not defined"
    case .entityDeclaration: "definitions of entities are not read"
    case .encoding: "the encoding is not known, or the text is not of it"
    case .tooDeep(let limit): "more than \(limit) elements stand within one another"
    case .tokenTooLong(let limit): "a tag has more than \(limit) bytes"
    case .malformed(let code): "this is no XML (fault \(code) of expat)"
    }
  }
}
