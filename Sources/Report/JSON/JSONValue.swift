/// A JSON value whose objects keep the order of their members.
public indirect enum JSONValue: Hashable, Sendable {
  /// A name and its value in an object.
  public struct Member: Hashable, Sendable, Codable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  /// Written as its shortest decimal that reads back the same; NaN and the infinities are written as `null`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// A name that occurs twice is the writer's mistake; readers get the first.
  case object([Member])

  /// The value of the member with this name, if this is an object that has one.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
