import Files

/// An address that a page may link to: never a script.
struct WebAddress: Hashable, Sendable {
  let text: String

  /// The target of a link as somebody wrote it: relative, or of the schemes http, https and mailto; nil for every other one.
  init?(checking target: String) {
    // Browsers drop tabs and line ends inside a scheme, and blanks before it: `java\nscript:` would run.
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let head = target.utf8.prefix { !"/?#".utf8.contains($0) }
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      guard ["http", "https", "mailto"].contains(target[..<colon].lowercased()) else { return nil }
    }
    text = target
  }

  /// A file by its path relative to the page.
  init(path: String) {
    text = Self.escape(path)
  }

  /// The bytes of a picture themselves, in the format that the path of its file names.
  init(picture bytes: [UInt8], path: String) {
    let type =
      switch path.split(separator: ".").last?.lowercased() {
      case "gif": "gif"
      case "jpg", "jpeg": "jpeg"
      case "svg": "svg+xml"
      case "webp": "webp"
      default: "png"
      }
    text = "data:image/\(type);base64,\(Base64.encode(bytes))"
  }

  /// The small picture of a figure that the page draws from data.
  init(stillOf vector: VectorPicture) {
    text = "data:image/png;base64," + vector.still
  }

  /// The element with this id in the same page.
  init(anchor: String) {
    text = "#" + Self.escape(anchor)
  }

  /// Percent-encodes all but the unreserved characters of RFC 3986 and `/`.
  private static func escape(_ path: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
