/// What comes next in a document.
public enum XMLEvent: Hashable, Sendable {
  case start(XMLElement)
  /// Characters, with references and sections resolved; the text of one element can come in several pieces.
  case text(String)
  /// The end of the innermost open element.
  case end
}
