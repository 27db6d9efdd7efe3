import Synchronization

/// The progress of several parts that run at once, as one share that never falls.
final class SharedProgress: Sendable {
  private let shares: Mutex<[Double]>
  private let report: @Sendable (Double) -> Void

  init(parts: Int, report: @escaping @Sendable (Double) -> Void) {
    shares = Mutex([Double](repeating: 0, count: max(1, parts)))
    self.report = report
  }

  func advance(_ part: Int, to share: Double) {
    shares.withLock { shares in
      shares[part] = max(shares[part], share)
      report(shares.reduce(0, +) / Double(shares.count))
    }
  }
}
