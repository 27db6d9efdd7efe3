import FlyingFox

/// Lets in what a browser on this machine asks on behalf of our own pages.
///
/// A page of somebody else's can make a browser ask any address. Its requests carry the name under which the browser reached us,
/// also where that name was made to mean 127.0.0.1 (DNS rebinding), and where the page is from.
struct RequestGate: Sendable {
  private let hosts: [String]

  init(port: UInt16) {
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
  }

  /// The answer to a request that is not let in.
  func refusal(of request: HTTPRequest) -> HTTPStatusCode? {
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else { return .misdirectedRequest }
    if let origin = request.headers[HTTPHeader("Origin")], origin != "http://\(host)" { return .forbidden }
    guard request.method == .GET || request.method == .HEAD else { return .methodNotAllowed }
    return nil
  }
}
