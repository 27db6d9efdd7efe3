import Spec

/// A JSON document as a value, to compare trees without their spans and styles.
enum JSONValue: Hashable, Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      switch scalar.core {
      case .null: self = .null
      case .boolean(let value): self = .boolean(value)
      case .integer(let value): self = .number(Double(value))
      case .float(let value): self = .number(value)
      case .string(let value): self = .string(value)
      }
    case .sequence(let elements):
      self = .array(elements.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(Dictionary(uniqueKeysWithValues: entries.map { ($0.key.text, JSONValue($0.value)) }))
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
