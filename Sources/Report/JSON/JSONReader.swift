/// A recursive-descent reader of RFC 8259.
struct JSONReader {
  private static let maximumDepth = 128

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func readDocument() throws(JSONError) -> JSONValue {
    let value = try readValue()
    skipSpace()
    guard offset == bytes.count else { throw JSONError(offset: offset) }
    return value
  }

  private mutating func readValue() throws(JSONError) -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object(try readObject())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try read("true", as: .bool(true))
    case UInt8(ascii: "f"): return try read("false", as: .bool(false))
    case UInt8(ascii: "n"): return try read("null", as: .null)
    default: return try readNumber()
    }
  }

  private mutating func readObject() throws(JSONError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try readList(close: UInt8(ascii: "}")) { reader throws(JSONError) in
      reader.skipSpace()
      let name = try reader.readString()
      reader.skipSpace()
      try reader.expect(UInt8(ascii: ":"))
      members.append(JSONValue.Member(name, try reader.readValue()))
    }
    return members
  }

  private mutating func readArray() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try readList(close: UInt8(ascii: "]")) { reader throws(JSONError) in
      elements.append(try reader.readValue())
    }
    return elements
  }

  /// Reads from the opening bracket to the closing one.
  private mutating func readList(
    close: UInt8, _ readElement: (inout Self) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard depth < Self.maximumDepth else { throw JSONError(offset: offset) }
    depth += 1
    offset += 1
    skipSpace()
    if peek == close {
      offset += 1
    } else {
      while true {
        try readElement(&self)
        skipSpace()
        guard peek == UInt8(ascii: ",") else { break }
        offset += 1
      }
      try expect(close)
    }
    depth -= 1
  }

  private mutating func readNumber() throws(JSONError) -> JSONValue {
    let start = offset
    var isInteger = true
    if peek == UInt8(ascii: "-") { offset += 1 }
    if peek == UInt8(ascii: "0") { offset += 1 } else { try readDigits() }
    if peek == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      try readDigits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isInteger = false
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      try readDigits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw JSONError(offset: start) }
    return .number(number)
  }

  private mutating func readDigits() throws(JSONError) {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    guard offset > start else { throw JSONError(offset: offset) }
  }

  private mutating func readString() throws(JSONError) -> String {
    let start = offset
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw JSONError(offset: offset) }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try readEscape()).utf8)
      } else {
        text.append(byte)
      }
    }
    try expect(UInt8(ascii: "\""))
    guard let string = String(validating: text, as: UTF8.self) else { throw JSONError(offset: start) }
    return string
  }

  /// Reads what stands behind a backslash.
  private mutating func readEscape() throws(JSONError) -> Character {
    let byte = peek
    offset += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try readCodeUnit()
      if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
      try expect(UInt8(ascii: "\\"))
      try expect(UInt8(ascii: "u"))
      let second = try readCodeUnit()
      guard UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(second) else { throw JSONError(offset: offset) }
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      return Character(scalar ?? "\u{FFFD}")
    default: throw JSONError(offset: offset - 1)
    }
  }

  private mutating func readCodeUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONError(offset: offset)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  private mutating func read(_ word: String, as value: JSONValue) throws(JSONError) -> JSONValue {
    for byte in word.utf8 { try expect(byte) }
    return value
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard peek == byte else { throw JSONError(offset: offset) }
    offset += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }
}
