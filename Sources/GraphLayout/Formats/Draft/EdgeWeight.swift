internal import Bytes
internal import Tabular

/// The weight of an edge while its attributes are read: `weight`, or `value` where there is none.
struct EdgeWeight {
  private var weight: Double?
  private var substitute: Double?

  var value: Double? { weight ?? substitute }

  /// Takes an attribute of the edge, if it is its weight.
  mutating func take(
    _ key: some StringProtocol, _ text: some StringProtocol, at position: TextPosition
  ) throws(GraphReadingError) {
    switch key.lowercased() {
    case "weight":
      guard let number = Self.number(text) else { throw .malformed(.notANumber(String(text)), at: position) }
      weight = number
    case "value":
      substitute = Self.number(text)
    default: break
    }
  }

  /// Takes an attribute of all edges that do not state it, if it is a weight.
  mutating func takeStandard(_ key: String, _ text: String) {
    switch key.lowercased() {
    case "weight": weight = Self.number(text)
    case "value": substitute = Self.number(text)
    default: break
    }
  }

  /// A finite number with blanks around it, or nil.
  static func number(_ text: some StringProtocol) -> Double? {
    let bytes = Array(text.utf8)
    guard
      let start = bytes.firstIndex(where: { !isBlank($0) }), let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return ASCIINumber.double(bytes[start...end])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
