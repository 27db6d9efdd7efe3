/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONString {
  /// The bytes that the content of a checked string stands for; a lone surrogate is U+FFFD, and so is U+0000, which no field holds.
  static func unescaped(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      guard content[index] == UInt8(ascii: "\\") else {
        bytes.append(content[index])
        index += 1
        continue
      }
      switch content[index + 1] {
      case UInt8(ascii: "u"):
        var unit = hexadecimal(content[(index + 2)...].prefix(4))
        index += 6
        if 0xD800..<0xDC00 ~= unit, content[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
          let low = hexadecimal(content[(index + 2)...].prefix(4))
          if 0xDC00..<0xE000 ~= low {
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            index += 6
          }
        }
        let scalar = unit == 0 ? nil : Unicode.Scalar(unit)
        bytes += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
        continue
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case let other: bytes.append(other)
      }
      index += 2
    }
    return bytes[...]
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | (value($1) ?? 0) }
  }

  /// The value of a hexadecimal digit.
  static func value(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
