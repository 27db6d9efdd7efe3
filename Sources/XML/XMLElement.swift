/// The start of an element.
public struct XMLElement: Hashable, Sendable {
  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String
  }

  /// As written, with a prefix if there is one.
  public let name: String
  /// In their order, no two of one name.
  public let attributes: [Attribute]
  /// Where the tag starts: a line from 1 and a column from 1, in Unicode scalars.
  public let line: Int
  public let column: Int

  /// The name behind its prefix: `node` of `viz:node`.
  public var localName: Substring { name[(name.lastIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...] }

  /// The value of an attribute, by its name as written.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}
