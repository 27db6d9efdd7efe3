import Files
import FlyingFox
import FoundationEssentials
import Report

/// Answers the requests of browsers from a preview.
///
/// ```
/// /                       to the report, or to the gallery of several
/// /@RUN/STEM/index.html   a page of that run, and below it its pictures and data
/// /@RUN/OTHER/…           a report that lies in the output folder and is not served
/// /.live?after=TOKEN      the news, when there are some
/// ```
struct PreviewHandler: HTTPHandler {
  /// Below the time after which the server gives up on an answer.
  private static let patience = Duration.seconds(10)
  private static let fileLimit = 1 << 30

  let preview: Preview
  let output: String
  let gate: @Sendable () -> RequestGate?

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    var response: HTTPResponse
    if let refusal = gate().map({ $0.refusal(of: request) }) ?? .serviceUnavailable {
      response = HTTPResponse(statusCode: refusal, body: Data("\(refusal.phrase)\n".utf8))
      if refusal == .methodNotAllowed { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
    } else {
      response = await answer(request)
    }
    response.headers[.cacheControl] = "no-store"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    response.headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    guard request.method == .HEAD, case .httpBody(let body) = response.payload else { return response }
    response.headers[.contentLength] = String(body.count ?? 0)
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    // As it was sent: what leads out of the folder is refused, not read in another way.
    let target = request.target.path(percentEncoded: false)
    guard target.hasPrefix("/") else { return Self.notFound }
    if target == "/.live" {
      let token = request.query.first { $0.name == "after" }?.value ?? ""
      let news = await preview.news(after: token, within: Self.patience)
      return Self.response(news.json.utf8, type: "application/json")
    }
    // Browsers ask for it unasked.
    if target == "/favicon.ico" { return HTTPResponse(statusCode: .noContent) }
    guard let newest = await preview.newest else { return Self.page(LivePage.waiting) }
    if target == "/" { return Self.redirect(to: "/@\(newest.run)/\(newest.start)") }
    var path = target.dropFirst()
    if path.hasSuffix("/") { path += "index.html" }
    guard SafePath.isPlain(String(path)) else { return Self.notFound }
    guard path.hasPrefix("@"), let slash = path.firstIndex(of: "/") else {
      return Self.redirect(to: "/@\(newest.run)/\(path)")
    }
    let run = path[path.index(after: path.startIndex)..<slash]
    let file = String(path[path.index(after: slash)...])
    guard let snapshot = await preview.snapshot(run: run) else {
      // Pages of runs that are gone lead to what they have become; their pictures are gone.
      return file.hasSuffix(".html") ? Self.redirect(to: "/@\(newest.run)/\(file)") : Self.notFound
    }
    guard let bytes = snapshot[file] ?? other(file, besides: snapshot) else { return Self.notFound }
    return file.hasSuffix(".html")
      ? Self.page(LivePage.render(bytes)) : Self.response(bytes, type: MediaType.of(file))
  }

  /// A file of a report in the output folder that is not served itself.
  private func other(_ path: String, besides snapshot: ReportSnapshot) -> [UInt8]? {
    guard !snapshot.owns(path), !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
      let real = try? SafePath.resolve(path, inside: output)
    else { return nil }
    return try? File.read(real, limit: Self.fileLimit)
  }

  // MARK: Responses

  private static var notFound: HTTPResponse {
    HTTPResponse(statusCode: .notFound, body: Data("Not Found\n".utf8))
  }

  private static func redirect(to path: String) -> HTTPResponse {
    let address = path.utf8.map { byte in
      let isSafe = byte.isLetterOrDigit || "/@-._~".utf8.contains(byte)
      return isSafe ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: address]))
  }

  /// The page's own policy says the rest.
  private static func page(_ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok,
      headers: [
        .contentType: "text/html; charset=utf-8", HTTPHeader("Content-Security-Policy"): "frame-ancestors 'none'",
      ], body: Data(bytes))
  }

  /// A file that is no page runs nothing, whatever it holds.
  private static func response(_ bytes: [UInt8], type: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok,
      headers: [
        .contentType: type,
        HTTPHeader("Content-Security-Policy"): "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
      ], body: Data(bytes))
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
