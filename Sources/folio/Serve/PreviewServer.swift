import Files
import FlyingFox
import FlyingSocks
import Synchronization

/// Serves a preview on 127.0.0.1, to nobody else.
final class PreviewServer: Sendable {
  private let preview: Preview
  private let output: String
  private let gate = Mutex<RequestGate?>(nil)

  init(_ preview: Preview, output: String) {
    self.preview = preview
    self.output = output
  }

  /// Serves until it is cancelled.
  ///
  /// - Parameters:
  ///   - port: 0 for one that is free.
  ///   - body: Gets the address, and ends the server when it ends.
  func serve(port: UInt16, while body: @escaping @Sendable (_ address: String) async throws -> Void) async throws {
    let handler = PreviewHandler(preview: preview, output: output) { [self] in gate.withLock { $0 } }
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled, handler: handler)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.disconnected }
        self.gate.withLock { $0 = RequestGate(port: port) }
        try await body("http://127.0.0.1:\(port)/")
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
