import Backups
import Files
import Synchronization

/// One line at the bottom of the terminal: bytes, rows, rate, time left and memory.
final class IssuesProgress: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let total: Int
  private let isOn: Bool
  private let start = ContinuousClock.now

  init(_ backups: [BackupFile], isOn: Bool) {
    total = backups.reduce(0) { sum, backup in
      sum + ((try? FileStatus(path: backup.path, followingLinks: true))?.size ?? 0)
    }
    self.isOn = isOn
  }

  func show(_ progress: ChainProgress) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if let last = state.lastDrawn, now - last < .milliseconds(100) { return false }
      state.lastDrawn = now
      return true
    }
    guard isDue else { return }
    let elapsed = max(Double((now - start) / .milliseconds(1)) / 1000, 0.001)
    let share = min(Double(progress.bytes) / Double(max(total, 1)), 1)
    var line = "\(progress.bytes / 1_000_000) of \(total / 1_000_000) MB, \(progress.rows) rows, "
    line += "\(Int(Double(progress.rows) / elapsed / 1000)) k/s"
    if share > 0.02, elapsed >= 1 { line += ", about \(Int(elapsed / share - elapsed)) s left" }
    line += ", \(Machine.residentMemory / 1_000_000) MB"
    StandardStream.error.write("\r\u{1B}[K\(line.prefix(100))")
  }

  /// Removes the line.
  func clear() {
    guard isOn, state.withLock({ $0.lastDrawn != nil }) else { return }
    StandardStream.error.write("\r\u{1B}[K")
  }
}
