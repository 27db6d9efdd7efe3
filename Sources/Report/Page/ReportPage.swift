/// The page of a report: one HTML file with its style and scripts inside, which asks for nothing but the report's own pictures.
///
/// The page works from `file://` and over HTTP, without scripts, in print, in light and dark, and on narrow screens. A
/// Content-Security-Policy allows the style and the scripts by their digests and pictures of the same place, and nothing else.
public enum ReportPage {
  /// The bytes of `index.html` for a document.
  ///
  /// Total: whatever its values hold, the page is well formed and all their text is text.
  public static func render(_ document: ReportDocument) -> [UInt8] {
    var renderer = PageRenderer(document)
    return renderer.render()
  }
}
