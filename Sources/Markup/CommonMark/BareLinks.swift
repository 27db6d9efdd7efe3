/// Addresses that stand in the text as they are.
///
/// The rules are those of [GFM's extended autolinks](https://github.github.com/gfm/#autolinks-extension-) for
/// `http://`, `https://` and `www.`; mail addresses stay text unless they are written `<a@example.org>`.
enum BareLinks {
  /// Splits a text at the addresses in it, in linear time.
  static func split(_ text: String) -> [Inline] {
    let bytes = Array(text.utf8)
    var inlines: [Inline] = []
    var copied = 0
    var position = 0
    while position < bytes.count {
      guard let start = starts.first(where: { bytes[position...].starts(with: $0.utf8) }),
        position == 0 || opensLink(after: bytes[position - 1])
      else {
        position += 1
        continue
      }
      let host = start == "www." ? position : position + start.utf8.count
      let run = bytes[host...].prefix(while: isDomainByte)
      guard let domainEnd = domainEnd(of: run, minimumLabels: start == "www." ? 2 : 1) else {
        position = max(run.endIndex, position + start.utf8.count)
        continue
      }
      let end = linkEnd(in: bytes, from: position, domainEnd: domainEnd)
      if copied < position { inlines.append(.text(string(bytes[copied..<position]))) }
      let address = string(bytes[position..<end])
      inlines.append(.link(target: start == "www." ? "http://" + address : address, title: nil, [.text(address)]))
      position = end
      copied = end
    }
    if copied < bytes.count { inlines.append(.text(string(bytes[copied...]))) }
    return inlines
  }

  private static let starts = ["http://", "https://", "www."]

  private static func opensLink(after byte: UInt8) -> Bool {
    isSpace(byte) || "*_~(".utf8.contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isDomainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  /// The end of the domain that fills the run up to closing dots, or nil: a domain has no empty label, and no `_` in
  /// its last two labels.
  private static func domainEnd(of run: ArraySlice<UInt8>, minimumLabels: Int) -> Int? {
    guard let last = run.lastIndex(where: { $0 != UInt8(ascii: ".") }) else { return nil }
    let labels = run[...last].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= minimumLabels, labels.allSatisfy({ !$0.isEmpty }),
      labels.suffix(2).allSatisfy({ !$0.contains(UInt8(ascii: "_")) })
    else { return nil }
    return last + 1
  }

  /// The path runs to a space or `<`; closing punctuation and unmatched parentheses at its end belong to the text.
  private static func linkEnd(in bytes: [UInt8], from start: Int, domainEnd: Int) -> Int {
    var end = domainEnd
    while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: "<") {
      end += 1
    }
    var unmatched = bytes[start..<end].reduce(0) { depth, byte in
      depth + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > domainEnd {
      let last = bytes[end - 1]
      if last == UInt8(ascii: ")"), unmatched > 0 {
        unmatched -= 1
      } else if !"?!.,:;*_~'\"".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
