extension String {
  /// Appends a text as a JSON string.
  ///
  /// Quotes, backslashes and what YAML does not allow to stand raw are escaped.
  mutating func appendJSONString(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\""
      case "\\": self += "\\\\"
      case "\n": self += "\\n"
      case "\r": self += "\\r"
      case "\t": self += "\\t"
      case "\u{08}": self += "\\b"
      case "\u{0C}": self += "\\f"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        self += "\\u\(scalar.hexadecimal(digits: 4))"
      default: unicodeScalars.append(scalar)
      }
    }
    append("\"")
  }
}
