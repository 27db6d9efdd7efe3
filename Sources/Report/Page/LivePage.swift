/// Pages as a preview server hands them out: with a script that follows the runs, and a policy that lets it.
///
/// The script asks `/.live?after=TOKEN`, whose answer is JSON: a `token` for the next question, the name of the newest `run` and
/// the `problem` to show above the page. The page of a run is below `/@RUN/`.
public enum LivePage {
  /// A written page with the script; the bytes as they are where they are no page of Folio's.
  public static func render(_ page: [UInt8]) -> [UInt8] {
    // Both places are ours to know: the head comes first and is short, and nothing follows the body.
    let head = page.prefix(4096)
    guard
      let opening = head.firstRange(of: Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)),
      let policyEnd = head[opening.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
      let bodyEnd = page.suffix(64).firstRange(of: Array("</body>".utf8))?.lowerBound
    else { return page }
    let policy = String(decoding: page[opening.upperBound..<policyEnd], as: UTF8.self)
    var bytes = Array(page[..<opening.upperBound])
    bytes += allowingScript(policy).utf8
    bytes += page[policyEnd..<bodyEnd]
    bytes += "<script data-live>".utf8
    bytes += EmbeddedAsset.liveScript.bytes
    bytes += "</script>\n".utf8
    bytes += page[bodyEnd...]
    return bytes
  }

  /// The page to show until there is a report.
  public static var waiting: [UInt8] {
    render(
      PageFrame(
        title: "Folio", scripts: [],
        body: [.element(.main, [.element(.p, ["The report will be here when it is made."])])]
      ).bytes)
  }

  private static func allowingScript(_ policy: String) -> String {
    var directives = policy.split(separator: "; ").map(String.init)
    let source = EmbeddedAsset.liveScript.policySource
    if let scripts = directives.firstIndex(where: { $0.hasPrefix("script-src ") }) {
      directives[scripts] += " \(source)"
    } else {
      directives.append("script-src \(source)")
    }
    directives.append("connect-src 'self'")
    return directives.joined(separator: "; ")
  }
}
