import FlyingFox
import FlyingSocks
import Foundation

/// A server on loopback that answers like the COVIDcast API, with one row for each place and day.
actor ReplayServer: HTTPHandler {
  /// More rows than this are too many for an answer.
  private let rowLimit: Int
  /// Requests that are refused as too many in a row, before all others are answered.
  private var refusals: Int
  /// The days from which on the server does not answer.
  private var brokenFrom: Int?
  private(set) var requestedTimes: [String] = []
  private(set) var authorizations: Set<String> = []

  init(rowLimit: Int = 1000, refusals: Int = 0, brokenFrom: Int? = nil) {
    self.rowLimit = rowLimit
    self.refusals = refusals
    self.brokenFrom = brokenFrom
  }

  func repair() { brokenFrom = nil }

  /// The address of the API while `body` runs.
  nonisolated func serving<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: self)
    let task = Task { try await server.run() }
    defer { task.cancel() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw URLError(.cannotConnectToHost) }
    return try await body("http://127.0.0.1:\(port)/epidata/covidcast/")
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    if refusals > 0 {
      refusals -= 1
      return HTTPResponse(statusCode: .tooManyRequests, headers: HTTPHeaders([HTTPHeader("Retry-After"): "0"]))
    }
    func value(_ name: String) -> String { request.query.first { $0.name == name }?.value ?? "" }
    let times = value("time_values")
    requestedTimes.append(times)
    if let key = request.headers[.authorization] { authorizations.insert(key) }
    let ends = times.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last else { return HTTPResponse(statusCode: .badRequest) }
    if let brokenFrom, last >= brokenFrom { return HTTPResponse(statusCode: .notFound, body: Data("gone".utf8)) }
    let rows = (first...last).flatMap { day in
      value("geo_value").split(separator: ",").map { place in
        #"{"geo_value":"\#(place)","signal":"\#(value("signal"))","source":"\#(value("data_source"))","geo_type":"state","#
          + #""time_type":"day","time_value":\#(day),"direction":null,"issue":\#(day + 3),"lag":3,"missing_value":0,"#
          + #""missing_stderr":5,"missing_sample_size":5,"value":1.5,"stderr":null,"sample_size":null}"#
      }
    }
    let body =
      rows.count > rowLimit
      ? #"{"result":2,"message":"too many results","epidata":[]}"#
      : rows.isEmpty
        ? #"{"result":-2,"message":"no results"}"#
        : #"{"result":1,"message":"success","epidata":[\#(rows.joined(separator: ","))]}"#
    return HTTPResponse(statusCode: .ok, body: Data(body.utf8))
  }
}
