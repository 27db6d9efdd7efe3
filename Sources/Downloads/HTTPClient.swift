internal import CCurl

/// Asks servers over HTTP, through libcurl; what fails for a passing reason is tried again.
public struct HTTPClient: Sendable {
  /// Seconds to wait before each further try.
  public var delays: [Double]
  /// Seconds without a byte after which a connection counts as broken.
  public var patience: Int

  public init(delays: [Double] = [1, 2, 4, 8, 16], patience: Int = 60) {
    self.delays = delays
    self.patience = patience
  }

  /// The bytes of the answer.
  ///
  /// Tries again after broken connections and the statuses 408, 429, 500, 502, 503 and 504, no sooner than the server's
  /// `Retry-After` says.
  ///
  /// - Parameter progress: Called with the number of bytes so far, from 0 again with each try.
  /// - Throws: ``DownloadError``, of the last try.
  public func get(
    _ request: HTTPRequest, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws(DownloadError) -> [UInt8] {
    for delay in delays {
      let transfer = Transfer(request, patience: patience, progress: progress)
      do throws(DownloadError) {
        return try await transfer.run()
      } catch {
        guard error.isPassing else { throw error }
      }
      do { try await Task.sleep(for: .seconds(max(delay, transfer.retryAfter))) } catch { throw .cancelled }
    }
    return try await Transfer(request, patience: patience, progress: progress).run()
  }
}

extension DownloadError {
  /// Whether another try may have better luck.
  fileprivate var isPassing: Bool {
    switch self {
    case .transport: true
    case .status(let status, _): [408, 429, 500, 502, 503, 504].contains(status)
    case .tooLarge, .cancelled: false
    }
  }
}
