/// Inlines as they are found, with neighbouring texts joined.
struct InlineRun {
  /// Whether addresses in the text become links.
  let linksAddresses: Bool
  private var inlines: [Inline] = []
  private var text = ""

  init(linksAddresses: Bool) {
    self.linksAddresses = linksAddresses
  }

  mutating func append(text more: String) {
    text += more
  }

  mutating func append(_ inline: Inline) {
    if case .text(let more) = inline {
      text += more
    } else {
      closeText()
      inlines.append(inline)
    }
  }

  mutating func append(contentsOf more: [Inline]) {
    for each in more {
      append(each)
    }
  }

  consuming func finished() -> [Inline] {
    closeText()
    return inlines
  }

  private mutating func closeText() {
    guard !text.isEmpty else { return }
    if linksAddresses {
      inlines += BareLinks.split(text)
    } else {
      inlines.append(.text(text))
    }
    text = ""
  }
}
