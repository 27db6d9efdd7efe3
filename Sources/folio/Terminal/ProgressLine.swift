import Files
import Notebook
import Synchronization

/// One line at the bottom of the terminal that says how far a run is; nothing where there is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var shares: [String: Double] = [:]
    var ended = 0
    var isShown = false
    var lastDrawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let name: String
  private let total: Int
  private let isOn: Bool
  private let start = ContinuousClock.now

  /// - Parameters:
  ///   - name: What runs, such as the name of a spec.
  ///   - total: How many cells there are.
  init(name: String, total: Int, isOn: Bool) {
    self.name = name
    self.total = total
    self.isOn = isOn
  }

  func show(_ event: RunEvent) {
    guard isOn else { return }
    state.withLock { state in
      switch event {
      case .started(let id): state.shares[id] = 0
      case .advanced(let id, let share): state.shares[id] = share
      case .ended(let id, _, _):
        state.shares[id] = nil
        state.ended += 1
      }
      draw(&state)
    }
  }

  /// Removes the line, so that other messages can stand in its place.
  func clear() {
    guard isOn else { return }
    state.withLock { state in
      if state.isShown { StandardStream.error.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func draw(_ state: inout State) {
    let now = ContinuousClock.now
    // More often than the eye follows would only cost time.
    if let last = state.lastDrawn, now - last < .milliseconds(50), state.ended < total { return }
    state.lastDrawn = now
    state.isShown = true
    let share = (Double(state.ended) + state.shares.values.reduce(0, +)) / Double(max(1, total))
    var line = "\(name): \(state.ended) of \(total) cells, \(Int(share * 100)) %"
    if let running = state.shares.keys.min() { line += ", \(running) \(Int((state.shares[running] ?? 0) * 100)) %" }
    let elapsed = Double((now - start).components.seconds)
    if share > 0.02, elapsed >= 2 { line += ", about \(Int(elapsed / share - elapsed)) s left" }
    StandardStream.error.write("\r\u{1B}[K\(line.prefix(100))")
  }
}
