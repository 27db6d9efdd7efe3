import Notebook
import Report
import Spec

/// The JSON Schema of specs, for editors with a YAML language server: completions, hovers, and what is wrong while one types.
///
/// Draft 2020-12, made from the same declarations that read specs. It knows the shape of a spec; what needs the whole of it, such as
/// whether a cell exists, is left to `folio check`.
struct SpecSchema {
  let registry: CellRegistry

  var json: JSONValue {
    var schema = mapping(NotebookReader(registry: registry).fields)
    schema.insert(.init("$schema", .string("https://json-schema.org/draft/2020-12/schema")), at: 0)
    schema.insert(.init("title", .string("A spec of folio")), at: 1)
    return .object(schema)
  }

  // MARK: Shapes

  private func mapping(_ fields: [FieldDescription]) -> [JSONValue.Member] {
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    return [
      .init("type", .string("object")),
      .init("properties", .object(fields.map { .init($0.name, property($0)) })),
      .init("additionalProperties", .bool(false)),
    ] + (required.isEmpty ? [] : [.init("required", .array(required))])
  }

  private func property(_ field: FieldDescription) -> JSONValue {
    var members = self.members(of: field.shape)
    if field.name == "cells", case .list(.mapping(let fields)) = field.shape {
      members = [.init("type", .string("array")), .init("minItems", .integer(1)), .init("items", cell(fields))]
    } else if let kind = registry.kinds.first(where: { $0.name == field.name }), let shorthand = kind.shorthand,
      case .mapping(let fields) = field.shape, let short = fields.first(where: { $0.name == shorthand })
    {
      members = [.init("anyOf", .array([.object(members), .object(self.members(of: short.shape))]))]
    }
    members.insert(.init("description", .string(field.help)), at: 0)
    if let text = field.defaultText, !text.isEmpty, text != "…" { members.append(.init("default", .string(text))) }
    if !field.isRequired { members = optional(members) }
    return .object(members)
  }

  /// A cell has one of the kinds, and one only.
  private func cell(_ fields: [FieldDescription]) -> JSONValue {
    let kinds = registry.kinds.map(\.name)
    let one = kinds.map { JSONValue.object([.init("required", .array([.string($0)]))]) }
    return .object(mapping(fields) + [.init("oneOf", .array(one))])
  }

  /// A field that may be left out may be left empty, too.
  private func optional(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard let description = members.first, description.name == "description" else { return members }
    let rest = Array(members.dropFirst())
    return [description, .init("anyOf", .array([.object(rest), .object([.init("type", .string("null"))])]))]
  }

  private func members(of shape: FieldShape) -> [JSONValue.Member] {
    switch shape {
    case .text: scalar
    case .form(let name) where name.hasPrefix("a mapping"):
      [
        .init("type", .string("object")),
        .init("additionalProperties", .object([.init("type", .array((Self.scalars + ["null"]).map { .string($0) }))])),
      ]
    case .form("id"): matching(#"^([a-z][a-z0-9_-]{0,63}|.*\$\{.*)$"#)
    case .form("date"): matching(#"^([0-9]{4}-[0-9]{2}-[0-9]{2}|.*\$\{.*)$"#)
    case .form, .file: scalar
    case .reference: text
    case .boolean: orParameter([.init("type", .string("boolean"))])
    case .integer(let range): orParameter([.init("type", .string("integer"))] + bounds(range))
    case .number(let range): orParameter([.init("type", .string("number"))] + bounds(range))
    case .choice(let names): orParameter([.init("enum", .array(names.map { .string($0) }))])
    case .list(let item):
      [
        .init("type", .string("array")), .init("minItems", .integer(1)),
        .init("items", .object(members(of: item))),
      ]
    case .mapping(let fields): mapping(fields)
    case .either(let first, let second):
      [.init("anyOf", .array([.object(members(of: first)), .object(members(of: second))]))]
    }
  }

  private var text: [JSONValue.Member] { [.init("type", .string("string"))] }

  /// What YAML reads as something else than text is still text where text is wanted: a date, a year, `yes`.
  private var scalar: [JSONValue.Member] {
    [.init("type", .array(Self.scalars.map { .string($0) }))]
  }

  private static let scalars = ["string", "number", "boolean"]

  private func matching(_ pattern: String) -> [JSONValue.Member] { text + [.init("pattern", .string(pattern))] }

  /// The same, or a parameter: `${name}`.
  private func orParameter(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let parameter = JSONValue.object(text + [.init("pattern", .string(#"\$\{[^}]+\}"#))])
    return [.init("anyOf", .array([.object(members), parameter]))]
  }

  private func bounds(_ range: ClosedRange<Int>?) -> [JSONValue.Member] {
    guard let range else { return [] }
    return (range.lowerBound == .min ? [] : [.init("minimum", .integer(range.lowerBound))])
      + (range.upperBound == .max ? [] : [.init("maximum", .integer(range.upperBound))])
  }

  private func bounds(_ range: ClosedRange<Double>) -> [JSONValue.Member] {
    (range.lowerBound.isFinite ? [.init("minimum", .number(range.lowerBound))] : [])
      + (range.upperBound.isFinite ? [.init("maximum", .number(range.upperBound))] : [])
  }
}
