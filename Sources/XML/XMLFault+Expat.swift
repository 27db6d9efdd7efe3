internal import CExpat

extension XMLFault {
  /// What expat says, with so many elements open.
  init(_ code: XML_Error, depth: Int) {
    switch code {
    case XML_ERROR_NO_ELEMENTS: self = depth > 0 ? .unclosedElement : .noElement
    case XML_ERROR_INVALID_TOKEN, XML_ERROR_SYNTAX, XML_ERROR_BAD_CHAR_REF: self = .invalidToken
    case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION: self = .unclosedToken
    case XML_ERROR_TAG_MISMATCH: self = .mismatchedTag
    case XML_ERROR_DUPLICATE_ATTRIBUTE: self = .repeatedAttribute
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: self = .contentAfterRoot
    case XML_ERROR_UNDEFINED_ENTITY: self = .undefinedEntity
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: self = .encoding
    default: self = .malformed(code: Int(code.rawValue))
    }
  }
}
