/// Writes trees as the bytes of a page.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): escape(text)
    case .fragment(let children): for child in children { write(child) }
    case .asset(let asset):
      let tag = asset.isScript ? "script" : "style"
      append("<\(tag)>")
      bytes += asset.bytes
      append("</\(tag)>\n")
    case .data(let data):
      append("<script type=\"application/octet-stream\">\(data.text)</script>\n")
    case .element(let tag, let attributes, let children):
      append("<")
      append(tag.rawValue)
      for attribute in attributes { write(attribute) }
      append(">")
      if !tag.isVoid {
        // A parser drops the first line end of a `pre`.
        if tag == .pre { append("\n") }
        for child in children { write(child) }
        append("</")
        append(tag.rawValue)
        append(">")
      }
      if tag.endsLine { append("\n") }
    }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    append(" ")
    append(attribute.name)
    guard !attribute.value.isEmpty || attribute.name == HTMLAttribute.Name.alt.rawValue else { return }
    append("=\"")
    escape(attribute.value)
    append("\"")
  }

  /// Writes text for use between tags and between double quotes. Characters that HTML forbids become U+FFFD.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      default: append(scalar.isAllowedInHTML ? scalar : "\u{FFFD}")
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

extension Unicode.Scalar {
  /// Neither a control character, tab and line feed aside, nor one of Unicode's noncharacters.
  fileprivate var isAllowedInHTML: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
