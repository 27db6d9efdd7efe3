import Files
import Synchronization

/// One line at the bottom of the terminal that says how far a download is; nothing where there is no terminal.
final class DownloadProgress: Sendable {
  private struct State {
    var done = 0
    var received = 0
    var lastDrawn: ContinuousClock.Instant?
    var isShown = false
  }

  private let total: Int
  private let isOn: Bool
  private let state = Mutex(State())

  /// - Parameter total: How many times are asked for.
  init(total: Int, isOn: Bool) {
    self.total = total
    self.isOn = isOn
  }

  /// So many times more have come.
  func advance(_ count: Int) {
    state.withLock { state in
      state.done += count
      state.received = 0
      state.lastDrawn = nil
      draw(&state)
    }
  }

  /// So many bytes of the present answer have come.
  func receive(_ bytes: Int) {
    state.withLock { state in
      state.received = bytes
      draw(&state)
    }
  }

  func clear() {
    state.withLock { state in
      if state.isShown { StandardStream.error.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func draw(_ state: inout State) {
    let now = ContinuousClock.now
    guard isOn, state.lastDrawn.map({ now - $0 >= .milliseconds(50) }) ?? true else { return }
    state.lastDrawn = now
    state.isShown = true
    let width = 30
    let filled = width * state.done / max(1, total)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    StandardStream.error.write(
      "\r\u{1B}[K[\(bar)] \(state.done) of \(total) times, \(state.received / 1000) kB of the next")
  }
}
