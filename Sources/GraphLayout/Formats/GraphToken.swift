/// What a format has at a place.
public enum GraphToken: Hashable, Sendable {
  /// Exactly this text.
  case literal(String)
  /// One of these words.
  case oneOf([String])
  /// A name: of DOT an ID, of GML a key.
  case name
  case value
  case text
  case comment
  case list
  case object
  /// The end of the text.
  case end
}
