extension JSONValue {
  /// The value as UTF-8 text of one line, without spaces.
  public var utf8: [UInt8] {
    var writer = JSONWriter(indents: false)
    writer.write(self)
    return writer.bytes
  }

  /// The value as UTF-8 text of many lines, two spaces a level, with a line end behind the last one.
  public var indentedUTF8: [UInt8] {
    var writer = JSONWriter(indents: true)
    writer.write(self)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a text of RFC 8259.
  ///
  /// A number without fraction and exponent that fits an `Int` is an integer, and every other one a number.
  ///
  /// - Throws: ``JSONError`` with the offset of the first byte that does not fit, also where arrays and objects lie more than
  ///   128 deep or a number is beyond `Double`.
  public init(utf8 bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.readDocument()
  }
}

/// Codable as its text, so that members keep their order and coders that refuse NaN do not meet it.
extension JSONValue: Codable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: utf8, as: UTF8.self))
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try JSONValue(utf8: Array(try container.decode(String.self).utf8))
    } catch let error as JSONError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "JSON text, byte \(error.offset)")
    }
  }
}
