/// Which addresses a page may point to.
enum LinkTarget {
  /// Whether a click may go there: http, https, mailto, a relative address or a fragment.
  static func isSafe(_ target: String) -> Bool {
    switch scheme(of: target) {
    case .none: isFree(ofControls: target) && !namesHost(target)
    case "http", "https", "mailto": isFree(ofControls: target)
    default: false
    }
  }

  /// Whether it is a file beside the page: relative, with neither scheme nor host nor root.
  static func isRelativeFile(_ source: String) -> Bool {
    guard let first = source.utf8.first, first != UInt8(ascii: "#") else { return false }
    return scheme(of: source) == nil && isFree(ofControls: source) && first != UInt8(ascii: "/")
      && first != UInt8(ascii: "\\")
  }

  /// What precedes the first colon, if no `/`, `?` or `#` does; whether or not it is spelled like a scheme.
  private static func scheme(of target: String) -> String? {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let head = target[..<colon]
    return head.contains { "/?#".contains($0) } ? nil : head.lowercased()
  }

  /// Browsers skip control characters, which would hide a scheme from us.
  private static func isFree(ofControls target: String) -> Bool {
    target.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && target.unicodeScalars.first?.properties.isWhitespace != true
  }

  /// `//host` and, to browsers, `\\host`.
  private static func namesHost(_ target: String) -> Bool {
    let start = target.utf8.prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }
}
