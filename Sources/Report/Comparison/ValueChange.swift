/// A named value of two reports that is not the same in both.
public struct ValueChange: Hashable, Sendable {
  /// With the way to it where it lies in an array or an object: `spread.loss`, `shares[2]`.
  public let name: String
  /// Nil where the older report has none.
  public let before: JSONValue?
  /// Nil where the newer report has none.
  public let after: JSONValue?

  public init(name: String, before: JSONValue?, after: JSONValue?) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// How far the value moved, as a share of what it was; nil where it is no number in both, infinite from 0.
  public var share: Double? {
    guard let before = before?.double, let after = after?.double else { return nil }
    return before == after ? 0 : (after - before).magnitude / before.magnitude
  }

  /// The differences of two lists of named values, in the order of the newer, lost ones last.
  static func between(_ old: [JSONValue.Member], _ new: [JSONValue.Member]) -> [ValueChange] {
    let (old, new) = (old.flatMap(leaves), new.flatMap(leaves))
    let before = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.name))
    let changed = new.compactMap { member in
      before[member.name] == member.value
        ? nil : ValueChange(name: member.name, before: before[member.name], after: member.value)
    }
    return changed
      + old.filter { !names.contains($0.name) }.map { ValueChange(name: $0.name, before: $0.value, after: nil) }
  }

  /// What a value holds that holds nothing itself.
  private static func leaves(_ member: JSONValue.Member) -> [JSONValue.Member] {
    switch member.value {
    case .object(let members): members.flatMap { leaves(.init("\(member.name).\($0.name)", $0.value)) }
    case .array(let elements):
      elements.enumerated().flatMap { leaves(.init("\(member.name)[\($0.offset)]", $0.element)) }
    default: [member]
    }
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
