/// Texts as Python's `json.dumps` writes them: in ASCII.
enum PythonJSON {
  /// Appends a text of UTF-8 within quotes.
  static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      switch unit {
      case 0x22, 0x5C: text += [0x5C, UInt8(unit)]
      case 0x08: text += Array("\\b".utf8)
      case 0x09: text += Array("\\t".utf8)
      case 0x0A: text += Array("\\n".utf8)
      case 0x0C: text += Array("\\f".utf8)
      case 0x0D: text += Array("\\r".utf8)
      case 0x20..<0x7F: text.append(UInt8(unit))
      default:
        text += Array("\\u".utf8)
        for shift in [12, 8, 4, 0] {
          text.append(Array("0123456789abcdef".utf8)[Int(unit >> UInt16(shift) & 15)])
        }
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
