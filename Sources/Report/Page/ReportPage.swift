/// The page of a report: one HTML file with its style and scripts inside, which asks for nothing but the report's own pictures.
///
/// The page works from `file://` and over HTTP, without scripts, in print, in light and dark, and on narrow screens. A
/// Content-Security-Policy allows the style and the scripts by their digests and pictures of the same place, and nothing else.
public enum ReportPage {
  /// The bytes of `index.html` for a document.
  ///
  /// Total: whatever its values hold, the page is well formed and all their text is text.
  ///
  /// - Parameter embedded: The pictures that the page is to hold itself, by their paths in the report's folder; nil for a page
  ///   that names the files. A page that holds them links to no file of the folder.
  public static func render(_ document: ReportDocument, embedded: [String: [UInt8]]? = nil) -> [UInt8] {
    var renderer = PageRenderer(document, embedded: embedded)
    return renderer.render()
  }

  /// The markup of one section by itself, as if it were the first of its page.
  static func render(_ section: ReportSection) -> [UInt8] {
    let document = ReportDocument(
      title: "", stem: "", spec: FileDigest(path: "", sha256: ""), sections: [section])
    var renderer = PageRenderer(document)
    var writer = HTMLWriter()
    writer.write(renderer.render(section))
    return writer.bytes
  }
}
