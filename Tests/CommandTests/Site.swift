import FlyingSocks
import Foundation
import Testing

/// A running `folio serve`, asked over plain sockets: no client normalises what is sent.
struct Site {
  struct Answer {
    let status: Int
    /// By their names in lower case.
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct News: Decodable {
    let token: String
    let run: String?
    let problem: String?
  }

  let port: UInt16

  /// Waits for the address that the process writes to its standard output.
  init(of process: Process) async throws {
    while true {
      let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/fd/1", encoding: .utf8)
      if let match = text.wholeMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\n/), let port = UInt16(match.1) {
        self.port = port
        return
      }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// - Parameter headers: In place of the right `Host`.
  func get(_ target: String, method: String = "GET", headers: [String]? = nil) async throws -> Answer {
    let lines = ["\(method) \(target) HTTP/1.1"] + (headers ?? ["Host: 127.0.0.1:\(port)"]) + ["Connection: close"]
    let request = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    let bytes = try await Task.detached { try exchange(request) }.value
    let end = try #require(bytes.firstRange(of: Data("\r\n\r\n".utf8)))
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    var found: [String: String] = [:]
    for line in head.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      found[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return Answer(
      status: try #require(Int(head[0].split(separator: " ")[1])), headers: found, body: Data(bytes[end.upperBound...]))
  }

  /// The first news that are what one waits for.
  func news(_ isAwaited: (News) -> Bool) async throws -> News {
    var token = ""
    while true {
      let news = try JSONDecoder().decode(News.self, from: try await get("/.live?after=\(token)").body)
      if isAwaited(news) { return news }
      token = news.token
    }
  }

  private func exchange(_ request: Data) throws -> Data {
    let socket = try Socket(domain: AF_INET)
    defer { try? socket.close() }
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
    let handle = FileHandle(fileDescriptor: socket.file.rawValue, closeOnDealloc: false)
    try handle.write(contentsOf: request)
    return try handle.readToEnd() ?? Data()
  }
}
