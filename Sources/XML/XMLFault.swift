/// A way in which bytes are no XML that is read here.
public enum XMLFault: Hashable, Sendable {
  /// There is no element.
  case noElement
  /// A character that cannot stand here.
  case invalidToken
  /// The document ends within a tag, a comment or a section.
  case unclosedToken
  /// The document ends within an element.
  case unclosedElement
  /// The end of another element than the innermost open one.
  case mismatchedTag
  case repeatedAttribute
  /// Something follows the outermost element.
  case contentAfterRoot
  /// An entity that XML itself does not define, such as `&nbsp;`.
  case undefinedEntity
  /// A definition of entities, which are not read: a few of them can stand for gigabytes.
  case entityDeclaration
  /// An encoding other than UTF-8, UTF-16, ISO-8859-1 and US-ASCII, or bytes that are not of the encoding stated.
  case encoding
  /// More elements within one another than the limit.
  case tooDeep(limit: Int)
  /// A tag or something else without parts that is larger than the limit.
  case tokenTooLong(limit: Int)
  /// Another error of expat, by its number.
  case malformed(code: Int)
}
