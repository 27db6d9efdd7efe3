/// What every page has around its content: head, policy, style and scripts.
struct PageFrame {
  let title: String
  let scripts: [EmbeddedAsset]
  let body: [HTML]
  /// Whether the page holds its pictures itself.
  var isWhole = false

  /// The value of the `generator` element, by which the writer knows its own pages.
  static let generator = "folio"

  var bytes: [UInt8] {
    var writer = HTMLWriter()
    writer.write(
      .element(
        .html, [HTMLAttribute(.language, "en")],
        [
          .element(.head, head),
          .element(.body, body),
        ]))
    return Array("<!DOCTYPE html>\n".utf8) + writer.bytes
  }

  /// Whether a file is a page of Folio's, by the elements in its head.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    var writer = HTMLWriter()
    writer.write(meta("generator", generator))
    let mark = Array(writer.bytes.dropLast())
    return bytes.prefix(4096).split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(mark) }
  }

  private var head: [HTML] {
    [
      .element(.meta, [HTMLAttribute(.charset, "utf-8")], []),
      .element(.meta, [HTMLAttribute(.httpEquiv, "Content-Security-Policy"), HTMLAttribute(.content, policy)], []),
      Self.meta("viewport", "width=device-width, initial-scale=1"),
      Self.meta("color-scheme", "light dark"),
      Self.meta("generator", Self.generator),
      .element(.title, [.text(title)]),
      .asset(.style),
    ]
  }

  private var policy: String {
    var directives = [
      "default-src 'none'",
      // Browsers disagree whether a page from `file://` has a self.
      isWhole ? "img-src data:" : "img-src 'self' file:",
      "style-src \(EmbeddedAsset.style.policySource)",
      "base-uri 'none'",
      "form-action 'none'",
    ]
    if !scripts.isEmpty {
      directives.append("script-src \(scripts.map(\.policySource).joined(separator: " "))")
    }
    return directives.joined(separator: "; ")
  }

  private static func meta(_ name: String, _ content: String) -> HTML {
    .element(.meta, [HTMLAttribute(.name, name), HTMLAttribute(.content, content)], [])
  }
}
